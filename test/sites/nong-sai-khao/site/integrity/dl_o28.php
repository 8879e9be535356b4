<br />
<b>Warning</b>:  mysql_connect() [<a href='function.mysql-connect'>function.mysql-connect</a>]: Access denied for user 'nsk_web'@'localhost' (using password: YES) in <b>/home/nsk/domains/nongsaikhao.example/public_html/integrity/config.inc.php</b> on line <b>12</b><br />
<br />
<b>Warning</b>:  mysql_query(): supplied argument is not a valid MySQL-Link resource in <b>/home/nsk/domains/nongsaikhao.example/public_html/integrity/dl_o28.php</b> on line <b>7</b><br />
ERROR : Cannot select database

<html>
<head>
<title>สมาชิกสภาเทศบาล</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">สมาชิกสภาเทศบาล</td></tr>
<tr><td>
<table width="100%"><tr><td align="center" valign="top" width="33%"><img src="/images/person/c01.jpg" width="110" height="138" border="1"><br><b>นายประเสริฐ ทุ่งหว้า</b><br>ประธานสภาเทศบาล<br><font color="#006633"></font></td><td align="center" valign="top" width="33%"><img src="/images/person/c02.jpg" width="110" height="138" border="1"><br><b>นางบังอร ริมคลอง</b><br>รองประธานสภาเทศบาล<br><font color="#006633"></font></td></tr></table><table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>เขต</b></td><td align=center><b>สมาชิก</b></td></tr>
<tr valign=top><td>1</td><td>นายสมัย โคกกลาง / นางทองใบ ริมหนอง / นายวินัย เกวียนงาม / นายสุชาติ บุญมา / นางเพ็ญ ดอนศิลา / นายกล้า หาญน้ำ</td>
<tr valign=top><td>2</td><td>นายบรรจง ไผ่ลาย / นางมาลี ศาลาทอง / นายโชค ทวีผล / นายดำรง ป่าไผ่</td>
</table>

</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>เรื่องทุจริต</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">เรื่องทุจริต</td></tr>
<tr><td>
<table width="100%" border="0" cellpadding="6"><tr bgcolor="#FFF0F0"><td><b>แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</b></td><td><a href="guide62.pdf">ฉบับ 2562</a><br><font color="#CC0000" size="1">(ฉบับใหม่อยู่ระหว่างเสนอนายกลงนาม)</font></td></tr><tr><td><b>แจ้งเบาะแสการทุจริตของเจ้าหน้าที่</b></td><td><a href="#" onClick="window.open('whistle.php','','width=720,height=560,scrollbars=yes');return false;">แจ้งที่นี่</a></td></tr><tr bgcolor="#FFF0F0"><td><b>สถิติเรื่องร้องเรียนการทุจริต</b></td><td><a href="#" onClick="window.open('count68.php','','width=720,height=560,scrollbars=yes');return false;">ปี ๒๕๖๘</a></td></tr></table>
</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>ติดต่อเรา</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">ติดต่อเรา</td></tr>
<tr><td>
<iframe src="address.php" width="660" height="210" frameborder="0" scrolling="no"></iframe><p align="center"><img src="../images/map_office.jpg" alt="แผนที่ไปสำนักงานเทศบาล" width="520" height="380"><br>แผนที่ไปสำนักงานเทศบาล จากตัวอำเภอ 7 กิโลเมตร ข้ามสะพานหนองทรายขาวแล้วอยู่ขวามือ
</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>คณะผู้บริหาร</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">คณะผู้บริหาร</td></tr>
<tr><td>
<p align="right">[ ฝ่ายการเมือง ] <a href="officer.php">[ ฝ่ายประจำ ]</a><table width="100%" cellpadding="8"><tr><td></td><td align="center" valign="top" width="33%"><img src="/images/person/p01.jpg" width="110" height="138" border="1"><br><b>นายบุญเกื้อ ธาราพิทักษ์ชน</b><br>นายกเทศมนตรีตำบลหนองทรายขาว<br><font color="#006633">มือถือ 09-0000-4101<br>boonkuea@nongsaikhao.example</font></td><td></td></tr><tr><td align="center" valign="top" width="33%"><img src="/images/person/p02.jpg" width="110" height="138" border="1"><br><b>นางสาวลำดวน แก้วพิกุลงาม</b><br>รองนายกเทศมนตรี คนที่ 1<br><font color="#006633">มือถือ 09-0000-4102</font></td><td></td><td align="center" valign="top" width="33%"><img src="/images/person/nopic.jpg" width="110" height="138" border="1"><br><b>นายทองหล่อ ศิลาวารี</b><br>รองนายกเทศมนตรี คนที่ 2<br><font color="#006633">มือถือ 09-0000-4103</font></td></tr><tr><td></td><td align="center" valign="top" width="33%"><img src="/images/person/p04.jpg" width="110" height="138" border="1"><br><b>นายคำรณ ใจเที่ยงธรรม</b><br>เลขานุการนายกเทศมนตรี<br><font color="#006633">มือถือ 09-0000-4104</font></td><td></td></tr></table>
</td></tr>
</table>
</body>
</html>

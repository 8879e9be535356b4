<html>
<head>
<title>แผนผังการแบ่งส่วนราชการ</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">แผนผังการแบ่งส่วนราชการ</td></tr>
<tr><td>
<center><font color="#993300"><b>ฝ่ายการเมือง</b></font></center><table width="100%" border="0"><tr><td width="50%"><table border="1" cellspacing="0" cellpadding="4" bgcolor="#FFF2CC" align="center"><tr><td align="center">สภาเทศบาลตำบลหนองทรายขาว<br>ประธานสภา นายประเสริฐ ทุ่งหว้า<br>สมาชิกสภา 12 คน</td></tr></table></td><td><table border="1" cellspacing="0" cellpadding="4" bgcolor="#FFF2CC" align="center"><tr><td align="center">นายกเทศมนตรี<br>นายบุญเกื้อ ธาราพิทักษ์ชน</td></tr></table></td></tr><tr><td></td><td><table border="1" cellspacing="0" cellpadding="4" bgcolor="#FFF9E6" align="center"><tr><td align="center">รองนายกเทศมนตรี 2 คน | เลขานุการนายก | ที่ปรึกษานายก</td></tr></table></td></tr></table><center>|</center><center><font color="#993300"><b>ฝ่ายพนักงานประจำ</b></font></center><table border="1" cellspacing="0" cellpadding="4" bgcolor="#DDF0FF" align="center"><tr><td align="center">ปลัดเทศบาล<br>นางวราลี สายสินธุ์ทอง</td></tr></table><center>|</center><table border="1" cellspacing="0" cellpadding="4" bgcolor="#DDF0FF" align="center"><tr><td align="center">รองปลัดเทศบาล</td></tr></table><br><table width="100%" border="1" cellspacing="0" cellpadding="4"><tr bgcolor="#DDEEDD" valign="top"><td align="center"><b>สำนักปลัดเทศบาล</b></td><td align="center"><b>กองคลัง</b></td><td align="center"><b>กองช่าง</b></td><td align="center"><b>กองสาธารณสุขและสิ่งแวดล้อม</b></td><td align="center"><b>กองการศึกษา</b></td><td align="center"><b>หน่วยตรวจสอบภายใน</b></td></tr><tr valign="top"><td>- ฝ่ายอำนวยการ<br>- งานการเจ้าหน้าที่<br>- งานนิติการ<br>- งานป้องกันและบรรเทาสาธารณภัย</td><td>- ฝ่ายบริหารงานคลัง<br>- ฝ่ายพัฒนารายได้<br>- งานพัสดุ</td><td>- งานแบบแผนและก่อสร้าง<br>- งานสาธารณูปโภค<br>- งานประปา</td><td>- งานรักษาความสะอาด<br>- งานส่งเสริมสุขภาพ</td><td>- งานศูนย์พัฒนาเด็กเล็ก<br>- งานประเพณีและวัฒนธรรม</td><td>- งานตรวจสอบ</td></tr></table><p align="right"><input type="button" value="เทศบาลทำอะไรให้ท่านบ้าง" onClick="window.open('authority.php','auth','width=640,height=520,scrollbars=yes')">
</td></tr>
</table>
</body>
</html>

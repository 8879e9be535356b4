<html>
<head>
<title>แผนต่าง ๆ ของเทศบาล</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">แผนต่าง ๆ ของเทศบาล</td></tr>
<tr><td>
<table width="100%" border="0" cellpadding="5"><tr bgcolor="#EEF6EE"><td><b>แผนห้าปี</b></td><td align="right"><a href="แผนพัฒนา66-70.pdf"><img src="/images/spacer.gif" width="12" height="12" border="0" alt="เปิดแผน พ.ศ. 2566 - 2570">เปิด</a> | <a href="plan61-65.pdf">ของเก่า 61-65</a></td></tr><tr><td><b>แผนดำเนินงาน</b></td><td align="right"><a href="plan_y68.pdf">2568</a></td></tr><tr bgcolor="#EEF6EE"><td><b>ทำไปถึงไหน ใช้เงินไปเท่าไร (ครึ่งปี 2568)</b></td><td align="right"><a href="#" onClick="window.open('eplan_680331.xlsx');return false">เปิดตาราง</a></td></tr></table><font size="1">หมายเหตุ โครงการใดเสร็จแล้วดูภาพได้ที่กิจกรรม</font>
</td></tr>
</table>
</body>
</html>

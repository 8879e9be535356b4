<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>แจ้งเบาะแสการทุจริตและประพฤติมิชอบของเจ้าหน้าที่</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p align=center><b>แจ้งเบาะแสการทุจริตและประพฤติมิชอบของเจ้าหน้าที่</b><p align=center>กรุณาเข้าสู่ระบบก่อนใช้งาน<form action="whistle.php" method="post"><table align=center bgcolor=#EEEEEE cellpadding=6><tr><td>ชื่อผู้ใช้<td><input type=text name=username><tr><td>รหัสผ่าน<td><input type=password name=password><tr><td colspan=2 align=center><input type=submit value="เข้าสู่ระบบ"></table></form><p align=center><font color=red size=2>เฉพาะผู้ที่ได้รับรหัสจากงานธุรการเท่านั้น ผู้ที่ยังไม่มีรหัสให้ติดต่อขอรับด้วยตนเองพร้อมบัตรประชาชน</font>
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

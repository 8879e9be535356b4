<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=tis-620"><title>เทศบาลเมืองวังน้ำเขียวน้อย ยินดีต้อนรับ</title></head>
<body bgcolor="#5b2c83"><center><img src="/images/intro.jpg" usemap="#Map" border="0" width="800" height="420">
<map name="Map"><area shape="rect" coords="300,360,500,400" href="/main.php"></map><br>
<font color="#FFFFFF" size="+1">ทรงพระเจริญ</font><br><font color="#FFFFFF">ด้วยเกล้าด้วยกระหม่อม ขอเดชะ<br>ข้าพระพุทธเจ้า คณะผู้บริหาร สมาชิกสภา พนักงานเทศบาล และลูกจ้าง เทศบาลเมืองวังน้ำเขียวน้อย</font><br><br>
<table><tr><td><a href="/main.php"><font color="#FFFF99">เข้าสู่เว็บไซต์หลัก</font></a></td></tr></table></center></body></html>
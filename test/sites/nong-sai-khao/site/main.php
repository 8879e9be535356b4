<html>
<head>
<title>ยินดีต้อนรับ</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">ยินดีต้อนรับ</td></tr>
<tr><td>
<marquee scrollamount="3"><font color="#CC0000">ชำระภาษีที่ดินและสิ่งปลูกสร้าง ประจำปี 2568 ได้ที่กองคลัง ... ประหยัดน้ำวันละนิด หนองทรายขาวไม่แห้ง ...</font></marquee>
<table width="100%" border="0"><tr><td width="120" valign="top" align="center"><img src="images/person/p01.jpg" width="110" height="138"><br><font size="1">นายบุญเกื้อ ธาราพิทักษ์ชน<br>นายกเทศมนตรี</font></td>
<td valign="top"><b>สารจากนายกเทศมนตรี</b><br>สวัสดีครับพี่น้องชาวหนองทรายขาว เว็บไซต์นี้เปิดมาตั้งแต่ปี 2551 หากหาอะไรไม่พบ โทรถามได้ครับ</td></tr></table>
<p><b>ข่าวล่าสุด</b><br><iframe src="news/ticker.php" width="660" height="190" frameborder="0"></iframe>
<table width="100%" border="0" cellpadding="6"><tr><td align="center" bgcolor="#FFF4D6" onClick="window.location='part/part.php'" style="cursor:hand">ประชาคม</td><td align="center" bgcolor="#DDF0FF" onClick="window.open('nogift/nogift.php')" style="cursor:hand">No Gift Policy</td><td align="center" bgcolor="#FFE3E3"><a href="https://www.facebook.com/nongsaikhao.example">Facebook</a></td></tr></table>
</td></tr>
</table>
</body>
</html>

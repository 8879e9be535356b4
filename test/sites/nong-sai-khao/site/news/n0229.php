<html><head>

<title>หยุดจ่ายน้ำประปาชั่วคราว หมู่ 1, 4, 6</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>หยุดจ่ายน้ำประปาชั่วคราว หมู่ 1, 4, 6</b><br><font size=1 color=#888888>ลงข่าวเมื่อ ๑๔ ส.ค. ๖๘</font><p>หยุดจ่ายน้ำวันที่ 16 สิงหาคม 2568 เวลา 08.30 - 16.00 น. <p><img src="water160868.jpg" width="420" height="560">
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

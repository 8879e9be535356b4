<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>ฉีดวัคซีนสุนัขแมว ครบ ๙ หมู่บ้าน</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>ฉีดวัคซีนสุนัขแมว ครบ ๙ หมู่บ้าน</b><br><font size=1 color=#888888>ลงข่าวเมื่อ ๕ มี.ค. ๖๘</font><p>ฉีดได้ 1,102 ตัว ระหว่าง 17 กุมภาพันธ์ - 4 มีนาคม 2568<p><img src="act_dog.jpg">
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

<html><head>

<title>กำหนดเวลาชำระภาษีที่ดินและสิ่งปลูกสร้าง ประจำปี ๒๕๖๘</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>กำหนดเวลาชำระภาษีที่ดินและสิ่งปลูกสร้าง ประจำปี ๒๕๖๘</b><br><font size=1 color=#888888>ลงข่าวเมื่อ ๗ ม.ค. ๖๘</font><p>อ่านประกาศได้ <a href="%BB%C3%D0%A1%D2%C8%C0%D2%C9%D568.pdf">ที่นี่</a>
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

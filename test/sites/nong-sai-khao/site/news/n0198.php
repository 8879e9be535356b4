<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>ซ่อมฝายน้ำล้นคลองซอย ๒ เริ่มแล้ว</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>ซ่อมฝายน้ำล้นคลองซอย ๒ เริ่มแล้ว</b><br><font size=1 color=#888888>ลงข่าวเมื่อ ๒๘ พ.ย. ๖๗</font><p>กองช่างเข้าพื้นที่ 27 พฤศจิกายน 2567 ใช้เวลา 30 วัน
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

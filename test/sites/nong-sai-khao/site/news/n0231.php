<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>เทศบาลลอกท่อระบายน้ำตลาดริมหนอง รับหน้าฝน</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>เทศบาลลอกท่อระบายน้ำตลาดริมหนอง รับหน้าฝน</b><br><font size=1 color=#888888>ลงข่าวเมื่อ ๓ ก.ย. ๖๘</font><p>กองช่างระดมคนงาน 14 คน ลอกท่อระยะทาง 620 เมตร เมื่อวันที่ 2 - 3 กันยายน 2568 ขอขอบคุณพ่อค้าแม่ค้าที่ช่วยยกแผง
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>ประมวลภาพรดน้ำผู้สูงอายุ สงกรานต์ ๒๕๖๘</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>ประมวลภาพรดน้ำผู้สูงอายุ สงกรานต์ ๒๕๖๘</b><br><font size=1 color=#888888>ลงข่าวเมื่อ ๑๖ เม.ย. ๖๘</font><p>งานจัดเมื่อ 14 เมษายน 2568 ที่ลานหน้าเทศบาล มีผู้สูงอายุ 388 คน
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

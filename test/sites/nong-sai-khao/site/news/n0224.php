<html><head>
<META HTTP-EQUIV="content-type" CONTENT="text/html; charset=tis-620">
<title>อบต. ใกล้เคียงดูงานธนาคารขยะบ้านป่าไผ่</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>อบต. ใกล้เคียงดูงานธนาคารขยะบ้านป่าไผ่</b><br><font size=1 color=#888888>ลงข่าวเมื่อ ๒๐ มิ.ย. ๖๘</font><p>คณะดูงาน 35 คน เยี่ยมชมการคัดแยกขยะต้นทางเมื่อ 19 มิถุนายน 2568
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

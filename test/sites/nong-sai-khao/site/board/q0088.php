<html><head>

<title>กระทู้ 0088</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>น้ำฝน</b> : จ่ายภาษีผ่านธนาคารได้ไหมคะ<hr><b>กองคลัง</b> : ยังไม่ได้ครับ ต้องมาที่เทศบาลหรือรอหน่วยเคลื่อนที่
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

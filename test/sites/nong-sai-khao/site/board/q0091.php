<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>กระทู้ 0091</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>คนหมู่ 2</b> : รถขยะไม่เข้าซอยวัดสองอาทิตย์แล้วครับ<hr><b>กองสาธารณสุขฯ</b> : รถเสีย ซ่อมเสร็จแล้ว จะเข้าเก็บวันพุธนี้ค่ะ (5 ส.ค. 68)
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

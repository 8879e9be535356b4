<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>ถ่ายทอดนโยบายไม่รับของขวัญ</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p>เช้าวันศุกร์ที่ 3 มกราคม 2568 นายบุญเกื้อ ธาราพิทักษ์ชน นายกเทศมนตรี ประชุมพนักงานหน้าเสาธง ชี้แจงนโยบายงดรับของขวัญปีใหม่ มีผู้เข้าร่วม 54 คน และร่วมติดป้ายหน้าห้องทำงาน
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

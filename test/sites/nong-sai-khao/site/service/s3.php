<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>ขออนุญาตก่อสร้าง ดัดแปลง หรือรื้อถอนอาคาร</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<center><b><u>ขออนุญาตก่อสร้าง ดัดแปลง หรือรื้อถอนอาคาร</u></b></center><table border=1 cellspacing=0 cellpadding=5 width=100% bordercolor=#99CC99><tr><td width=24% bgcolor=#F2F8EE>ขั้นตอนการขอรับบริการ<td><ol><li>ยื่นคำขอ ข.1 พร้อมแบบแปลน<li>นายช่างตรวจแบบและไปดูสถานที่<li>นายกเทศมนตรีลงนามใบอนุญาต<li>ชำระเงิน รับใบอนุญาต</ol><tr><td width=24% bgcolor=#F2F8EE>ระยะเวลา<td>ไม่เกิน 35 วัน (1 + 20 + 12 + 2)<tr><td width=24% bgcolor=#F2F8EE>ช่องทาง<td>งานแบบแผนและก่อสร้าง กองช่าง ชั้น 2<tr><td width=24% bgcolor=#F2F8EE>ค่าธรรมเนียม<td>ใบอนุญาตก่อสร้างฉบับละ 20 บาท ตรวจแบบตารางเมตรละ 50 สตางค์ถึง 4 บาท<tr><td width=24% bgcolor=#F2F8EE>เอกสารประกอบคำขอ<td><ul><li>แบบแปลน 5 ชุด<li>สำเนาโฉนด<li>สำเนาบัตรประชาชน<li>หนังสือรับรองวิศวกร (ถ้าเข้าเกณฑ์)</ul><tr><td width=24% bgcolor=#F2F8EE>กฎหมายที่เกี่ยวข้อง<td>พ.ร.บ. ควบคุมอาคาร พ.ศ. 2522</table>
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

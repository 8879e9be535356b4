<html><head>

<title>ลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<center><b><u>ลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ</u></b></center><table border=1 cellspacing=0 cellpadding=5 width=100% bordercolor=#99CC99><tr><td width=24% bgcolor=#F2F8EE>ขั้นตอน<td><ol><li>ยื่นคำขอ<li>สอบถามประวัติและตรวจทะเบียนราษฎร<li>รับใบนัด รอประกาศชื่อ</ol><tr><td width=24% bgcolor=#F2F8EE>ใช้เวลา<td>15 นาที<tr><td width=24% bgcolor=#F2F8EE>สถานที่ให้บริการ<td>ห้องงานพัฒนาชุมชน สำนักปลัด หรือศาลาหมู่บ้านในวันที่หน่วยเคลื่อนที่ไป<tr><td width=24% bgcolor=#F2F8EE>ค่าธรรมเนียม<td>ไม่เก็บเงิน<tr><td width=24% bgcolor=#F2F8EE>หลักฐานที่ใช้<td><ul><li>บัตรประชาชน<li>ทะเบียนบ้าน<li>หน้าสมุดบัญชีธนาคาร</ul><tr><td width=24% bgcolor=#F2F8EE>อ้างอิง<td>ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุฯ พ.ศ. 2566</table>
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

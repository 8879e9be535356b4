<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>ประมวลจริยธรรมผู้บริหารท้องถิ่น</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p><b>ประมวลจริยธรรมผู้บริหารท้องถิ่น</b><p>นายกเทศมนตรี รองนายกเทศมนตรี เลขานุการ และที่ปรึกษา ของเทศบาลตำบลหนองทรายขาว พึงปฏิบัติดังนี้<ol><li>ยึดมั่นในสถาบันหลักของประเทศ<li>ซื่อสัตย์สุจริต รับผิดชอบต่อประชาชน<li>กล้าทำสิ่งที่ถูก<li>ถือประโยชน์ส่วนรวมเป็นที่ตั้ง<li>ทำงานให้เกิดผล<li>เป็นธรรม ไม่เลือกพวก<li>เป็นตัวอย่างที่ดี</ol>
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

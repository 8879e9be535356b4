<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>จดทะเบียนพาณิชย์ (ตั้งใหม่)</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<center><b><u>จดทะเบียนพาณิชย์ (ตั้งใหม่)</u></b></center><table border=1 cellspacing=0 cellpadding=5 width=100% bordercolor=#99CC99><tr><td width=24% bgcolor=#F2F8EE>ทำอย่างไร<td><ol><li>กรอกคำขอ (แบบ ทพ.) ที่โต๊ะงานพัฒนารายได้<li>เจ้าหน้าที่ตรวจเอกสารและพิมพ์ใบทะเบียน<li>ชำระเงินและรับใบทะเบียน</ol><tr><td width=24% bgcolor=#F2F8EE>นานเท่าใด<td>30 นาที (10 + 15 + 5)<tr><td width=24% bgcolor=#F2F8EE>ไปที่ไหน เวลาใด<td>กองคลัง ชั้น 1 วันจันทร์ - ศุกร์ 08.30 - 16.30 น. ไม่พักเที่ยง<tr><td width=24% bgcolor=#F2F8EE>เสียเงินเท่าไร<td>50 บาท<tr><td width=24% bgcolor=#F2F8EE>ต้องเอาอะไรไปบ้าง<td><ul><li>สำเนาบัตรประชาชนเจ้าของร้าน 1 ใบ<li>สำเนาทะเบียนบ้านที่ตั้งร้าน 1 ใบ<li>หนังสือยินยอมให้ใช้สถานที่ (ถ้าเช่า)</ul><tr><td width=24% bgcolor=#F2F8EE>กฎหมาย<td>พ.ร.บ. ทะเบียนพาณิชย์ พ.ศ. 2499</table>
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

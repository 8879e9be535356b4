<html><head>

<title>สขร.1 พ.ย. 67</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p align="center"><b>แบบ สขร. 1<br>สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน พฤศจิกายน 2567<br>เทศบาลตำบลหนองทรายขาว อำเภอดอนศิลาทอง จังหวัดสุวรรณคีรี<br>ปีงบประมาณ พ.ศ. 2568</b><table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>ลำดับที่</b></td><td align=center><b>งานที่จัดซื้อหรือจัดจ้าง</b></td><td align=center><b>วงเงินงบประมาณ (บาท)</b></td><td align=center><b>แหล่งที่มาของเงิน</b></td><td align=center><b>ราคากลาง (บาท)</b></td><td align=center><b>วิธีซื้อหรือจ้าง</b></td><td align=center><b>ผู้ได้รับการคัดเลือก</b></td><td align=center><b>ราคาที่ตกลงซื้อหรือจ้าง (บาท)</b></td><td align=center><b>เลขที่โครงการ (e-GP)</b></td><td align=center><b>สถานะ</b></td></tr>
<tr valign=top><td>๑</td><td>จ้างซ่อมแซมฝายน้ำล้นคลองซอย ๒</td><td>๑๘๕,๐๐๐</td><td>เทศบัญญัติงบประมาณ</td><td>๑๘๕,๐๐๐</td><td>เฉพาะเจาะจง</td><td>ห้างหุ้นส่วนจำกัด ดอนศิลาการโยธา</td><td>๑๘๑,๓๐๐</td><td>๖๗๑๑๑๑๙๗๘๔๔</td><td>ส่งมอบงานครบถ้วน</td>
<tr valign=top><td>๒</td><td>จ้างเหมาเวที เครื่องเสียง งานลอยกระทง</td><td>๔๕,๐๐๐</td><td>เทศบัญญัติงบประมาณ</td><td>๔๕,๐๐๐</td><td>เฉพาะเจาะจง</td><td>นายสำราญ ขยันยิ่ง</td><td>๔๒,๗๕๐</td><td>๖๗๑๑๑๑๙๗๘๘๖</td><td>เบิกจ่ายแล้ว</td>
<tr valign=top><td>๓</td><td>ซื้อวัสดุสำนักงาน กองคลัง</td><td>๑๒,๔๘๐</td><td>เทศบัญญัติงบประมาณ</td><td>๑๒,๔๘๐</td><td>เฉพาะเจาะจง</td><td>ร้านเจริญวัสดุภัณฑ์ ๒๕๕๐</td><td>๑๒,๒๓๐</td><td>๖๗๑๑๑๑๙๗๙๒๘</td><td>เบิกจ่ายแล้ว</td>
</table>

<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

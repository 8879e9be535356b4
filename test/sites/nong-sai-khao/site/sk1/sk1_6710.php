<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>สขร.1 ต.ค. 67</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p align="center"><b>แบบ สขร. 1<br>สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2567<br>เทศบาลตำบลหนองทรายขาว อำเภอดอนศิลาทอง จังหวัดสุวรรณคีรี<br>ปีงบประมาณ พ.ศ. 2568</b><table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>ลำดับที่</b></td><td align=center><b>งานที่จัดซื้อหรือจัดจ้าง</b></td><td align=center><b>วงเงินงบประมาณ (บาท)</b></td><td align=center><b>แหล่งที่มาของเงิน</b></td><td align=center><b>ราคากลาง (บาท)</b></td><td align=center><b>วิธีซื้อหรือจ้าง</b></td><td align=center><b>ผู้ได้รับการคัดเลือก</b></td><td align=center><b>ราคาที่ตกลงซื้อหรือจ้าง (บาท)</b></td><td align=center><b>เลขที่โครงการ (e-GP)</b></td><td align=center><b>สถานะ</b></td></tr>
<tr valign=top><td>1</td><td>จ้างติดตั้งโคมไฟส่องสว่างทางแยก 22 จุด</td><td>198,000</td><td>เทศบัญญัติงบประมาณ</td><td>198,000</td><td>เฉพาะเจาะจง</td><td>ห้างหุ้นส่วนจำกัด ดอนศิลาการโยธา</td><td>192,060</td><td>67101097131</td><td>ตรวจรับแล้ว</td>
<tr valign=top><td>2</td><td>ซื้อน้ำมันเชื้อเพลิง รถบรรทุกน้ำ เดือนตุลาคม</td><td>38,500</td><td>เทศบัญญัติงบประมาณ</td><td>38,500</td><td>เฉพาะเจาะจง</td><td>บริษัท สุวรรณคีรีปิโตรเลียม จำกัด</td><td>36,190</td><td>67101097173</td><td>เบิกจ่ายแล้ว</td>
<tr valign=top><td>3</td><td>ซื้ออาหารเสริม (นม) ภาคเรียนที่ 2/2567</td><td>118,300</td><td>เทศบัญญัติงบประมาณ</td><td>118,300</td><td>เฉพาะเจาะจง</td><td>สหกรณ์โคนมท่าศิลา จำกัด</td><td>114,751</td><td>67101097215</td><td>อยู่ระหว่างส่งมอบ</td>
<tr valign=top><td>4</td><td>จ้างเหมาทำความสะอาดอาคารสำนักงาน</td><td>96,000</td><td>เทศบัญญัติงบประมาณ</td><td>96,000</td><td>เฉพาะเจาะจง</td><td>นางสมใจ ตักน้ำ</td><td>90,240</td><td>67101097257</td><td>อยู่ระหว่างดำเนินการตามสัญญา</td>
</table>

<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

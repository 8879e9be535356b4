<html><head>
<META HTTP-EQUIV="content-type" CONTENT="text/html; charset=tis-620">
<title>สขร.1 ก.พ. 68</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p align="center"><b>แบบ สขร. 1<br>สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน กุมภาพันธ์ 2568<br>เทศบาลตำบลหนองทรายขาว อำเภอดอนศิลาทอง จังหวัดสุวรรณคีรี<br>ปีงบประมาณ พ.ศ. 2568</b><table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>ลำดับที่</b></td><td align=center><b>งานที่จัดซื้อหรือจัดจ้าง</b></td><td align=center><b>วงเงินงบประมาณ (บาท)</b></td><td align=center><b>แหล่งที่มาของเงิน</b></td><td align=center><b>ราคากลาง (บาท)</b></td><td align=center><b>วิธีซื้อหรือจ้าง</b></td><td align=center><b>ผู้ได้รับการคัดเลือก</b></td><td align=center><b>ราคาที่ตกลงซื้อหรือจ้าง (บาท)</b></td><td align=center><b>เลขที่โครงการ (e-GP)</b></td><td align=center><b>สถานะ</b></td></tr>
</table>
<center><font size=4>- ในเดือนนี้ไม่มีรายการจัดซื้อจัดจ้าง -</font></center><p align=right>นางจันทร์ฉาย เนินทราย ผู้อำนวยการกองคลัง<br>4 มีนาคม 2568
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

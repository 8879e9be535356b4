<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>มาตรการปี 2568</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p align=center><b>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในเทศบาลตำบลหนองทรายขาว ประจำปี พ.ศ. 2568</b><p><b>1. เราได้คะแนนเท่าไร</b> ผลการประเมิน ITA ปี 2567 เทศบาลได้ 77.94 คะแนน แยกเป็น<table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>ตัวชี้วัด</b></td><td align=center><b>คะแนน</b></td><td align=center><b>เห็นว่า</b></td></tr>
<tr valign=top><td>การปฏิบัติหน้าที่</td><td>90.44</td><td>ดี</td>
<tr valign=top><td>การใช้งบประมาณ</td><td>84.10</td><td>พอใช้</td>
<tr valign=top><td>การใช้อำนาจ</td><td>88.92</td><td>ดี</td>
<tr valign=top><td>การใช้ทรัพย์สินของราชการ</td><td>76.35</td><td>ต้องแก้</td>
<tr valign=top><td>การแก้ไขปัญหาการทุจริต</td><td>83.77</td><td>พอใช้</td>
<tr valign=top><td>คุณภาพการดำเนินงาน</td><td>87.61</td><td>ดี</td>
<tr valign=top><td>ประสิทธิภาพการสื่อสาร</td><td>79.20</td><td>ต้องแก้</td>
<tr valign=top><td>การปรับปรุงการทำงาน</td><td>80.06</td><td>พอใช้</td>
<tr valign=top><td>การเปิดเผยข้อมูล</td><td>71.25</td><td>ต้องแก้</td>
<tr valign=top><td>การป้องกันการทุจริต</td><td>65.00</td><td>ต้องแก้</td>
</table>
<p><b>2. จุดที่ยังอ่อน</b><br>(ก) การใช้ทรัพย์สินของราชการ - พนักงานไม่รู้ขั้นตอนการยืม (ข) การสื่อสาร - ชาวบ้านหาข้อมูลในเว็บไม่พบ (ค) การเปิดเผยข้อมูลและการป้องกันการทุจริต - เอกสารไม่ครบและลงช้า<p><b>3. จะทำอะไร</b><table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>เรื่อง</b></td><td align=center><b>ทำอย่างไร ทีละขั้น</b></td><td align=center><b>ใครทำ</b></td><td align=center><b>เมื่อใด</b></td><td align=center><b>ตามงานอย่างไร</b></td></tr>
<tr valign=top><td>ยืมของหลวง</td><td>1) ทำใบยืมหน้าเดียว 2) ติดประกาศทุกกอง 3) สอนในที่ประชุมประจำเดือน</td><td>งานพัสดุ กองคลัง</td><td>ม.ค. - มี.ค. 68</td><td>ปลัดตรวจทะเบียนยืมทุกสิ้นเดือน</td>
<tr valign=top><td>หาข้อมูลในเว็บ</td><td>1) สำรวจว่าขาดอะไร 2) แต่ละกองส่งไฟล์ 3) ลงเว็บ</td><td>งานประชาสัมพันธ์ สำนักปลัด</td><td>ก.พ. - เม.ย. 68</td><td>รายงานในที่ประชุมหัวหน้าส่วนเดือนละครั้ง</td>
<tr valign=top><td>ป้องกันการทุจริต</td><td>1) ตั้งคณะทำงาน 2) ประเมินความเสี่ยง 3) รายงานผล</td><td>งานนิติการ</td><td>ม.ค. - ก.ย. 68</td><td>รายงานนายกเทศมนตรีทุกไตรมาส</td>
</table>

<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

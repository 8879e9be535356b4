<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=tis-620">
<title>การเปิดโอกาสให้เกิดการมีส่วนร่วม ปี 2568 : เทศบาลเมืองวังน้ำเขียวน้อย</title>
<link rel="stylesheet" type="text/css" href="/css/style.css">
<script type="text/javascript">
function MM_openBrWindow(theURL,winName,features) { window.open(theURL,winName,features); }
</script>
</head>
<body bgcolor="#dfeee0" leftmargin="0" topmargin="0">
<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF">
<tr><td colspan="2"><img src="/images/head.jpg" width="1000" height="150" alt="เทศบาลเมืองวังน้ำเขียวน้อย"></td></tr>
<tr><td colspan="2"><table width="100%" cellspacing="1" class="menu"><tr><td class="mn"><a href="/main.php">หน้าแรก</a></td><td class="mn"><a href="/datacenter/history.php">ประวัติเทศบาล</a></td><td class="mn"><a href="/datacenter/rank.php">โครงสร้างเทศบาล</a></td><td class="mn"><a href="/datacenter/rule.php">อำนาจหน้าที่</a></td><td class="mn"><a href="/datacenter/borihan.php">คณะผู้บริหาร</a></td><td class="mn"><a href="/datacenter/council.php">สภาเทศบาล</a></td><td class="mn"><a href="/datacenter/palad.php">ปลัด / หัวหน้าส่วนราชการ</a></td><td class="mn"><a href="/datacenter/plan_3.php">แผนพัฒนาท้องถิ่น</a></td><td class="mn"><a href="/datacenter/plan_y.php">แผนดำเนินงาน</a></td><td class="mn"><a href="/datacenter/finance.php">เทศบัญญัติงบประมาณ</a></td></tr><tr><td class="mn"><a href="/datacenter/statement.php">สถานะการเงิน</a></td><td class="mn"><a href="/datacenter/purchase.php">จัดซื้อจัดจ้าง</a></td><td class="mn"><a href="/datacenter/news.php">ข่าวประชาสัมพันธ์</a></td><td class="mn"><a href="/datacenter/procedure.php">ดาวน์โหลดแบบฟอร์ม</a></td><td class="mn"><a href="/eservice/">E-Service</a></td><td class="mn"><a href="/datacenter/webboard.php">กระดานถาม-ตอบ</a></td><td class="mn"><a href="/datacenter/complain.php">แจ้งเรื่องร้องทุกข์</a></td><td class="mn"><a href="/datacenter/corrupt_form.php">แจ้งเบาะแสทุจริต</a></td><td class="mn"><a href="/datacenter/ita.php">ITA</a></td><td class="mn"><a href="/datacenter/contact.php">ติดต่อเทศบาล</a></td></tr></table></td></tr>
<tr><td width="210" valign="top" class="left"><iframe src="/inc/menu_left.php" width="205" height="820" frameborder="0" scrolling="no"></iframe></td><td valign="top" class="body"><h2 class="head">การเปิดโอกาสให้เกิดการมีส่วนร่วม ปี 2568</h2>
<p><b>เรื่อง</b> การประชุมประชาคมเมืองเพื่อทบทวนแผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570) ประจำปี 2568<br><b>วัน เวลา สถานที่</b> 19 มีนาคม 2568 เวลา 09.00 - 12.00 น. หอประชุมเทศบาล</p><p><b>ผู้มีส่วนร่วม</b></p><table class="t " border="1" cellspacing="0" cellpadding="3"><thead><tr><th>กลุ่มผู้เข้าร่วม</th><th>จำนวน (คน)</th></tr></thead><tbody><tr><td>ผู้แทนชุมชน 17 ชุมชน</td><td>96</td></tr><tr><td>หัวหน้าส่วนราชการในพื้นที่</td><td>14</td></tr><tr><td>ผู้แทนสถานศึกษาและวัด</td><td>11</td></tr><tr><td>กลุ่มอาชีพและผู้ประกอบการ</td><td>22</td></tr><tr><td><b>รวม</b></td><td><b>143</b></td></tr></tbody></table>
<p><b>กำหนดการ</b> 09.00 น. ลงทะเบียน / 09.30 น. พิธีเปิด / 10.00 น. ชี้แจงแนวทางทบทวนแผน / 10.30 น. แบ่งกลุ่มระดมความคิดเห็น / 12.00 น. ปิดประชุม</p><p>การดำเนินการจัดประชุมเสร็จสิ้นเรียบร้อยดีทุกประการ</p><img src="/images/n3.jpg" width="400"><br>หนังสือเชิญ : <a href="/datacenter/doc_download/a_050368_scan.pdf">สแกน</a>
</td></tr>
<tr><td colspan="2" class="foot">เทศบาลเมืองวังน้ำเขียวน้อย เลขที่ 88 ถนนเทศบาล 1 ตำบลวังน้ำเขียวน้อย อำเภอวังน้ำเขียวน้อย จังหวัดศรีภูผา 49180<br>โทรศัพท์ 0 4200 7110 โทรสาร 0 4200 7111 | saraban@wangnamkhiaonoi.go.th<br>Copyright &copy; 2556 - 2568 All Rights Reserved.</td></tr>
</table></body></html>

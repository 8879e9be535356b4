<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=tis-620">
<title>ประวัติเทศบาล : เทศบาลเมืองวังน้ำเขียวน้อย</title>
<link rel="stylesheet" type="text/css" href="/css/style.css">
<script type="text/javascript">
function MM_openBrWindow(theURL,winName,features) { window.open(theURL,winName,features); }
</script>
</head>
<body bgcolor="#dfeee0" leftmargin="0" topmargin="0">
<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF">
<tr><td colspan="2"><img src="/images/head.jpg" width="1000" height="150" alt="เทศบาลเมืองวังน้ำเขียวน้อย"></td></tr>
<tr><td colspan="2"><table width="100%" cellspacing="1" class="menu"><tr><td class="mn"><a href="/main.php">หน้าแรก</a></td><td class="mn"><a href="/datacenter/history.php">ประวัติเทศบาล</a></td><td class="mn"><a href="/datacenter/rank.php">โครงสร้างเทศบาล</a></td><td class="mn"><a href="/datacenter/rule.php">อำนาจหน้าที่</a></td><td class="mn"><a href="/datacenter/borihan.php">คณะผู้บริหาร</a></td><td class="mn"><a href="/datacenter/council.php">สภาเทศบาล</a></td><td class="mn"><a href="/datacenter/palad.php">ปลัด / หัวหน้าส่วนราชการ</a></td><td class="mn"><a href="/datacenter/plan_3.php">แผนพัฒนาท้องถิ่น</a></td><td class="mn"><a href="/datacenter/plan_y.php">แผนดำเนินงาน</a></td><td class="mn"><a href="/datacenter/finance.php">เทศบัญญัติงบประมาณ</a></td></tr><tr><td class="mn"><a href="/datacenter/statement.php">สถานะการเงิน</a></td><td class="mn"><a href="/datacenter/purchase.php">จัดซื้อจัดจ้าง</a></td><td class="mn"><a href="/datacenter/news.php">ข่าวประชาสัมพันธ์</a></td><td class="mn"><a href="/datacenter/procedure.php">ดาวน์โหลดแบบฟอร์ม</a></td><td class="mn"><a href="/eservice/">E-Service</a></td><td class="mn"><a href="/datacenter/webboard.php">กระดานถาม-ตอบ</a></td><td class="mn"><a href="/datacenter/complain.php">แจ้งเรื่องร้องทุกข์</a></td><td class="mn"><a href="/datacenter/corrupt_form.php">แจ้งเบาะแสทุจริต</a></td><td class="mn"><a href="/datacenter/ita.php">ITA</a></td><td class="mn"><a href="/datacenter/contact.php">ติดต่อเทศบาล</a></td></tr></table></td></tr>
<tr><td width="210" valign="top" class="left"><iframe src="/inc/menu_left.php" width="205" height="820" frameborder="0" scrolling="no"></iframe></td><td valign="top" class="body"><h2 class="head">ประวัติเทศบาล</h2>
<p>เดิมเป็นสุขาภิบาลวังน้ำเขียวน้อย จัดตั้งเมื่อ พ.ศ. 2508 ยกฐานะเป็นเทศบาลตำบลเมื่อวันที่ 25 พฤษภาคม 2542 และเป็นเทศบาลเมืองเมื่อวันที่ 14 ธันวาคม 2553 มีพื้นที่ 21.4 ตารางกิโลเมตร 17 ชุมชน ประชากร 13,846 คน (ธันวาคม 2567)</p><p>คำขวัญ "วังน้ำใส ผ้าไหมงาม ข้าวหลามหวาน สานศรัทธา"</p>
</td></tr>
<tr><td colspan="2" class="foot">เทศบาลเมืองวังน้ำเขียวน้อย เลขที่ 88 ถนนเทศบาล 1 ตำบลวังน้ำเขียวน้อย อำเภอวังน้ำเขียวน้อย จังหวัดศรีภูผา 49180<br>โทรศัพท์ 0 4200 7110 โทรสาร 0 4200 7111 | saraban@wangnamkhiaonoi.go.th<br>Copyright &copy; 2556 - 2568 All Rights Reserved.</td></tr>
</table></body></html>

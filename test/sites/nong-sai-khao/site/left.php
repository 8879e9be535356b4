<html>
<head>
<title>menu</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#F2F8EE" leftmargin="4" topmargin="4">
<table class="mn" width="180" border="0" cellpadding="0" cellspacing="0">
<tr><td bgcolor="#2D6A3F"><font color="#FFFFFF"><b>รู้จักเทศบาล</b></font></td></tr>
<tr><td><a href="main.php" target="mainFrame">&raquo; หน้าหลัก</a></td></tr>
<tr><td><a href="about/history.php" target="mainFrame">&raquo; ความเป็นมา</a></td></tr>
<tr><td><a href="about/vision.php" target="mainFrame">&raquo; วิสัยทัศน์ พันธกิจ</a></td></tr>
<tr><td><a href="about/general.php" target="mainFrame">&raquo; สภาพทั่วไป</a></td></tr>
<tr><td><span style="cursor:hand;color:#003355" onClick="parent.mainFrame.location.href='about/structure.php'">&raquo; แบ่งส่วนราชการ</span></td></tr>
<tr><td><a href="about/board.php" target="mainFrame">&raquo; ผู้บริหาร</a></td></tr>
<tr><td><a href="about/council.php" target="mainFrame">&raquo; สภาเทศบาล</a></td></tr>
<tr><td><a href="about/staff.php" target="mainFrame">&raquo; พนักงาน</a></td></tr>
</table><br>
<table class="mn" width="180" border="0" cellpadding="0" cellspacing="0">
<tr><td bgcolor="#2D6A3F"><font color="#FFFFFF"><b>ข่าวและกิจกรรม</b></font></td></tr>
<tr><td><a href="news/news.php" target="mainFrame">&raquo; ข่าวเทศบาล</a></td></tr>
<tr><td><a href="news/activity.php" target="mainFrame">&raquo; ภาพกิจกรรม</a></td></tr>
<tr><td><a href="news/bid.php" target="mainFrame">&raquo; ข่าวจัดซื้อจัดจ้าง</a></td></tr>
</table><br>
<table class="mn" width="180" border="0" cellpadding="0" cellspacing="0">
<tr><td bgcolor="#2D6A3F"><font color="#FFFFFF"><b>แผนงานและเงิน</b></font></td></tr>
<tr><td><span style="cursor:hand;color:#003355" onClick="parent.mainFrame.location.href='plan/plan.php'">&raquo; แผนต่าง ๆ</span></td></tr>
<tr><td><a href="plan/result.php" target="mainFrame">&raquo; ผลงานประจำปี</a></td></tr>
<tr><td><span style="cursor:hand;color:#003355" onClick="parent.mainFrame.location.href='sk1/sk1.php'">&raquo; สขร.1 รายเดือน</span></td></tr>
<tr><td><a href="sk1/y67.php" target="mainFrame">&raquo; ผลจัดซื้อฯ ทั้งปี</a></td></tr>
</table><br>
<table class="mn" width="180" border="0" cellpadding="0" cellspacing="0">
<tr><td bgcolor="#2D6A3F"><font color="#FFFFFF"><b>บริการท่าน</b></font></td></tr>
<tr><td><a href="service/service.php" target="mainFrame">&raquo; มาติดต่อต้องทำอย่างไร</a></td></tr>
<tr><td><a href="service/eservice.php" target="mainFrame">&raquo; E-Service</a></td></tr>
<tr><td><a href="download/form.php" target="mainFrame">&raquo; แบบฟอร์ม</a></td></tr>
<tr><td><a href="stat/stat.php" target="mainFrame">&raquo; มีคนมาใช้บริการเท่าไร</a></td></tr>
<tr><td><a href="about/handbook.php" target="mainFrame">&raquo; คู่มือคนทำงาน</a></td></tr>
</table><br>
<table class="mn" width="180" border="0" cellpadding="0" cellspacing="0">
<tr><td bgcolor="#2D6A3F"><font color="#FFFFFF"><b>คนของเรา</b></font></td></tr>
<tr><td><a href="hr/person.php" target="mainFrame">&raquo; งานบุคคล</a></td></tr>
<tr><td><span style="cursor:hand;color:#003355" onClick="parent.mainFrame.location.href='ethics/ethics.php'">&raquo; จริยธรรม</span></td></tr>
</table><br>
<table class="mn" width="180" border="0" cellpadding="0" cellspacing="0">
<tr><td bgcolor="#2D6A3F"><font color="#FFFFFF"><b>สะอาด ตรวจสอบได้</b></font></td></tr>
<tr><td><a href="antifraud/antifraud.php" target="mainFrame">&raquo; เรื่องทุจริต</a></td></tr>
<tr><td><a href="part/part.php" target="mainFrame">&raquo; ร่วมคิดร่วมทำ</a></td></tr>
<tr><td><span style="cursor:hand;color:#003355" onClick="parent.mainFrame.location.href='nogift/nogift.php'">&raquo; ไม่รับของขวัญ</span></td></tr>
<tr><td><a href="risk/risk.php" target="mainFrame">&raquo; ความเสี่ยง</a></td></tr>
<tr><td><a href="integrity/integrity.php" target="mainFrame">&raquo; ป้องกันทุจริต คุณธรรม</a></td></tr>
</table><br>
<table class="mn" width="180" border="0" cellpadding="0" cellspacing="0">
<tr><td bgcolor="#2D6A3F"><font color="#FFFFFF"><b>พูดคุย</b></font></td></tr>
<tr><td><a href="contact/contact.php" target="mainFrame">&raquo; ติดต่อเรา</a></td></tr>
<tr><td><a href="board/webboard.php" target="mainFrame">&raquo; กระดานถามตอบ</a></td></tr>
<tr><td><a href="complaint/complaint.php" target="mainFrame">&raquo; ร้องทุกข์</a></td></tr>
<tr><td><a href="about/law.php" target="mainFrame">&raquo; กฎหมายน่ารู้</a></td></tr>
<tr><td><a href="about/link.php" target="mainFrame">&raquo; เว็บเพื่อนบ้าน</a></td></tr>
</table><br>
<center><select onChange="if(this.value)window.open(this.value)"><option value="">-- หน่วยงาน --</option><option value="https://www.nacc.example/">ป.ป.ช.</option><option value="https://province.suwannakhiri.example/">จังหวัดสุวรรณคีรี</option></select></center>
</body>
</html>

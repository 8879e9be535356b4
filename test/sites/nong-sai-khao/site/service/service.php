<html>
<head>
<title>มาติดต่อเทศบาล ต้องทำอย่างไร</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">มาติดต่อเทศบาล ต้องทำอย่างไร</td></tr>
<tr><td>
<p>คลิกชื่อเรื่องที่ต้องการ<table border="0" cellpadding="6"><tr onClick="window.open('s1.php','','width=700,height=560,scrollbars=yes')" style="cursor:hand"><td bgcolor="#DDEEDD">1</td><td>จดทะเบียนพาณิชย์ (ตั้งใหม่)</td></tr><tr onClick="window.open('s2.php','','width=700,height=560,scrollbars=yes')" style="cursor:hand"><td bgcolor="#DDEEDD">2</td><td>ลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ</td></tr><tr onClick="window.open('s3.php','','width=700,height=560,scrollbars=yes')" style="cursor:hand"><td bgcolor="#DDEEDD">3</td><td>ขออนุญาตก่อสร้าง ดัดแปลง หรือรื้อถอนอาคาร</td></tr><tr onClick="window.open('s4.php','','width=700,height=560,scrollbars=yes')" style="cursor:hand"><td bgcolor="#DDEEDD">4</td><td>ขอรับการสนับสนุนน้ำอุปโภคบริโภค</td></tr></table>
</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>ร้องทุกข์ แจ้งความเดือดร้อน</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">ร้องทุกข์ แจ้งความเดือดร้อน</td></tr>
<tr><td>
<p>เรื่องถนน ไฟฟ้า น้ำประปา กลิ่น เสียง ขยะ สุนัขจรจัด แจ้งได้ดังนี้<ol><li>มาด้วยตนเองที่ศูนย์รับเรื่องราวร้องทุกข์ สำนักปลัดเทศบาล<li>โทร. 0-4899-0112 ต่อ 11<li>หย่อนกล่องแดงหน้าศาลาทุกหมู่บ้าน</ol><p><a href="#" onClick="window.open('how.php','','width=720,height=560,scrollbars=yes');return false;">เมื่อท่านร้องทุกข์แล้ว เราทำอะไรต่อ</a>
</td></tr>
</table>
</body>
</html>

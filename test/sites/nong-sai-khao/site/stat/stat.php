<html>
<head>
<title>มีคนมาใช้บริการเท่าไร</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">มีคนมาใช้บริการเท่าไร</td></tr>
<tr><td>
<p>ตัวเลขผู้มารับบริการครึ่งปีแรกของปีงบประมาณ 2568 แยกตามงาน <a href="stat68.xls">[Excel]</a> <a href="stat68.csv">[CSV]</a><p>ผู้เยี่ยมชมเว็บวันนี้ 41 คน ทั้งหมด 214,806 คน
</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>เว็บเพื่อนบ้าน</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">เว็บเพื่อนบ้าน</td></tr>
<tr><td>
<p><a href="https://province.suwannakhiri.example/" target="_blank">จังหวัดสุวรรณคีรี</a><br><a href="https://www.nacc.example/" target="_blank">สำนักงาน ป.ป.ช.</a><br><a href="https://thachangphueak.example/" target="_blank">เทศบาลตำบลท่าช้างเผือก</a>
</td></tr>
</table>
</body>
</html>

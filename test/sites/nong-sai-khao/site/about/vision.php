<html>
<head>
<title>วิสัยทัศน์ พันธกิจ</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">วิสัยทัศน์ พันธกิจ</td></tr>
<tr><td>
<center><h3>“หนองทรายขาวน้ำใส ชุมชนปลอดภัย ใส่ใจสุขภาพ”</h3></center><ol><li>มีน้ำกินน้ำใช้<li>ลูกหลานได้เรียน<li>คนแก่มีคนดูแล<li>ทำงานตรงไปตรงมา</ol>
</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>คู่มือคนทำงาน</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">คู่มือคนทำงาน</td></tr>
<tr><td>
<p>สำหรับพนักงานเทศบาลและลูกจ้างใช้ปฏิบัติงาน<ul><li><a href="/download/manual_tax.docx">รับชำระภาษีที่ดินและสิ่งปลูกสร้าง</a> (Word)<li>งานสารบรรณ - กำลังจัดทำ</ul>
</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>ความเสี่ยง</title>

<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">ความเสี่ยง</td></tr>
<tr><td>
<p><span style="cursor:hand;color:#003355" onClick="window.open('risk68.pdf')">ประเมินความเสี่ยงเรื่องสินบน ปี 2568</span><p><span style="cursor:hand;color:#003355" onClick="window.open('risk_report67.docx')">รายงานผลจัดการความเสี่ยงการทุจริต ปี 2567</span>
</td></tr>
</table>
</body>
</html>

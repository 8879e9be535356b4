<html>
<head>
<title>ข่าวเทศบาล (หน้า 2)</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">ข่าวเทศบาล (หน้า 2)</td></tr>
<tr><td>
<table width="100%" border="0" cellpadding="3"><tr><td width="80"><font color="#999999">12 ก.ย. 67</font></td><td>แจกเบี้ยยังชีพเดือนกันยายน</td></tr>
<tr><td width="80"><font color="#999999">22 ส.ค. 67</font></td><td>อบรมเยาวชนปลอดสารเสพติด</td></tr>
<tr><td width="80"><font color="#999999">27 พ.ย. 66</font></td><td>ลอยกระทงริมหนอง</td></tr>
<tr><td width="80"><font color="#999999">3 ก.พ. 65</font></td><td>ประกาศปิดศูนย์เด็กเล็กชั่วคราว</td></tr>
</table><p align="right"><a href="news.php">[1]</a> [2]
</td></tr>
</table>
</body>
</html>

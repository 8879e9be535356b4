<html>
<head>
<title>E-Service</title>
<meta name="Author" content="administrator">
<meta name="Description" content="หนองทรายขาว หนองทรายขาว หนองทรายขาว หนองทรายขาว ">
<meta http-equiv="Content-Type" content="text/html; charset=TIS-620">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">E-Service</td></tr>
<tr><td>
<table width="100%" border="0" cellpadding="6"><tr valign="top"><td width="50%" bgcolor="#F2F8EE"><b>คำขอสำหรับประชาชน</b><br>- <a href="/download/water_request.docx">ขอน้ำอุปโภคบริโภค</a><br>- <a href="/download/form_build.doc">ขอก่อสร้างบ้าน</a><br>- <a href="/download/form_trade.doc">จดทะเบียนร้าน</a><p><font color="#CC0000">พิมพ์ กรอก ลงชื่อ แล้วนำมายื่นที่เทศบาลด้วยตนเองในวันและเวลาราชการ ไม่รับทางอินเทอร์เน็ต</font></td><td bgcolor="#FFF9E6"><b>ระบบงานเจ้าหน้าที่</b><br>- <a href="https://www.laas.example/">e-LAAS</a><br>- <a href="https://eplan.example/">e-Plan</a><br>- <a href="https://mail.nongsaikhao.example/">อีเมลสำนักงาน</a></td></tr></table>
</td></tr>
</table>
</body>
</html>

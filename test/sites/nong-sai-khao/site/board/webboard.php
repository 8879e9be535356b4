<html>
<head>
<title>กระดานถามตอบ</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
<script language="JavaScript" type="text/JavaScript">
<!--
function MM_openBrWindow(theURL,winName,features) { //v2.0
  window.open(theURL,winName,features);
}
//-->
</script>
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">กระดานถามตอบ</td></tr>
<tr><td>
<table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>หัวข้อ</b></td><td align=center><b>ผู้ถาม</b></td><td align=center><b>วันที่</b></td><td align=center><b>ตอบ</b></td></tr>
<tr valign=top><td><a href="javascript:;" onClick="MM_openBrWindow('q0091.php','','scrollbars=yes,width=700,height=550')">รถขยะไม่เข้าซอยวัด</a></td><td>คนหมู่ 2</td><td>4 ส.ค. 68</td><td>1</td>
<tr valign=top><td><a href="javascript:;" onClick="MM_openBrWindow('q0088.php','','scrollbars=yes,width=700,height=550')">จ่ายภาษีผ่านธนาคารได้ไหมคะ</a></td><td>น้ำฝน</td><td>11 เม.ย. 68</td><td>1</td>
<tr valign=top><td>น้ำประปามีกลิ่นคลอรีน</td><td>ลุงชม</td><td>2 ก.ย. 66</td><td>0</td>
</table>
<form action="post.php" method="post"><p>ตั้งคำถามใหม่<br>ชื่อ <input name="nm"> <br>คำถาม <textarea name="q" rows="4" cols="50"></textarea><br><input type="submit" value="ส่งคำถาม"></form>
</td></tr>
</table>
</body>
</html>

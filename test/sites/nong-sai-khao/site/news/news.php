<html>
<head>
<title>ข่าวเทศบาล</title>
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
<tr><td background="/images/bar.gif" class="hd">ข่าวเทศบาล</td></tr>
<tr><td>
<table width="100%" border="0" cellpadding="3"><tr><td width="80"><font color="#999999">๓ ก.ย. ๖๘</font></td><td><a href="javascript:;" onClick="MM_openBrWindow('n0231.php','','scrollbars=yes,width=700,height=550')">เทศบาลลอกท่อระบายน้ำตลาดริมหนอง รับหน้าฝน</a></td></tr>
<tr><td width="80"><font color="#999999">๑๔ ส.ค. ๖๘</font></td><td><a href="javascript:;" onClick="MM_openBrWindow('n0229.php','','scrollbars=yes,width=700,height=550')">หยุดจ่ายน้ำประปาชั่วคราว หมู่ 1, 4, 6</a></td></tr>
<tr><td width="80"><font color="#999999">๒๐ มิ.ย. ๖๘</font></td><td><a href="javascript:;" onClick="MM_openBrWindow('n0224.php','','scrollbars=yes,width=700,height=550')">อบต. ใกล้เคียงดูงานธนาคารขยะบ้านป่าไผ่</a></td></tr>
<tr><td width="80"><font color="#999999">๑๖ เม.ย. ๖๘</font></td><td><a href="javascript:;" onClick="MM_openBrWindow('n0217.php','','scrollbars=yes,width=700,height=550')">ประมวลภาพรดน้ำผู้สูงอายุ สงกรานต์ ๒๕๖๘</a></td></tr>
<tr><td width="80"><font color="#999999">๕ มี.ค. ๖๘</font></td><td><a href="javascript:;" onClick="MM_openBrWindow('n0211.php','','scrollbars=yes,width=700,height=550')">ฉีดวัคซีนสุนัขแมว ครบ ๙ หมู่บ้าน</a></td></tr>
<tr><td width="80"><font color="#999999">๗ ม.ค. ๖๘</font></td><td><a href="javascript:;" onClick="MM_openBrWindow('n0205.php','','scrollbars=yes,width=700,height=550')">กำหนดเวลาชำระภาษีที่ดินและสิ่งปลูกสร้าง ประจำปี ๒๕๖๘</a></td></tr>
<tr><td width="80"><font color="#999999">๒๘ พ.ย. ๖๗</font></td><td><a href="javascript:;" onClick="MM_openBrWindow('n0198.php','','scrollbars=yes,width=700,height=550')">ซ่อมฝายน้ำล้นคลองซอย ๒ เริ่มแล้ว</a></td></tr>
</table><p align="right">หน้า [1] <a href="news_2.php">[2]</a>
</td></tr>
</table>
</body>
</html>

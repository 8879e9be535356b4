<html>
<head>
<title>t</title>

</head>
<body topmargin="0" bgcolor="#FFFFF2"><font size="2"><img src="/images/spacer.gif" width="6" height="6"> <a href="n0231.php" target="_blank">เทศบาลลอกท่อระบายน้ำตลาดริมหนอง รับหน้าฝน</a> <font color="#999999" size="1">(๓ ก.ย. ๖๘)</font><br><img src="/images/spacer.gif" width="6" height="6"> <a href="n0229.php" target="_blank">หยุดจ่ายน้ำประปาชั่วคราว หมู่ 1, 4, 6</a> <font color="#999999" size="1">(๑๔ ส.ค. ๖๘)</font><br><img src="/images/spacer.gif" width="6" height="6"> <a href="n0224.php" target="_blank">อบต. ใกล้เคียงดูงานธนาคารขยะบ้านป่าไผ่</a> <font color="#999999" size="1">(๒๐ มิ.ย. ๖๘)</font><br><img src="/images/spacer.gif" width="6" height="6"> <a href="n0217.php" target="_blank">ประมวลภาพรดน้ำผู้สูงอายุ สงกรานต์ ๒๕๖๘</a> <font color="#999999" size="1">(๑๖ เม.ย. ๖๘)</font><br></font></body>
</html>

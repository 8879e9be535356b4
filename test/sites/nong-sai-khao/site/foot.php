<html>
<head>
<title>foot</title>
<META HTTP-EQUIV="content-type" CONTENT="text/html; charset=tis-620">
</head>
<body bgcolor="#2D6A3F" topmargin="4"><center><font size="1" color="#FFFFFF" face="MS Sans Serif">สงวนลิขสิทธิ์ 2551 เทศบาลตำบลหนองทรายขาว : ผู้เยี่ยมชม 214,806 : จัดทำโดย งานประชาสัมพันธ์</font></center></body>
</html>

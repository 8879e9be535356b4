<html>
<head>
<title>top</title>

</head>
<body leftmargin="0" topmargin="0" bgcolor="#2D6A3F">
<img src="images/banner.jpg" width="760" height="110" usemap="#m" border="0"><map name="m"><area shape="rect" coords="0,0,400,60" href="home.php" target="_top"><area shape="rect" coords="600,70,760,110" href="contact/contact.php" target="mainFrame"></map>
</body>
</html>

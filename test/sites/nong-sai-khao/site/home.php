<html>
<head>
<title>เทศบาลตำบลหนองทรายขาว อ.ดอนศิลาทอง จ.สุวรรณคีรี</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
</head>
<frameset rows="112,*,34" frameborder="NO" border="0" framespacing="0">
  <frame src="top.php" name="topFrame" scrolling="NO" noresize>
  <frameset cols="196,*" frameborder="NO" border="0" framespacing="0">
    <frame src="left.php" name="leftFrame" scrolling="AUTO">
    <frame src="main.php" name="mainFrame">
  </frameset>
  <frame src="foot.php" name="footFrame" scrolling="NO">
</frameset>
<noframes><body>เบราว์เซอร์ของท่านไม่รองรับเฟรม</body></noframes>
</html>

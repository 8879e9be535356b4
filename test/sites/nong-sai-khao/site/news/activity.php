<html>
<head>
<title>ภาพกิจกรรม</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">ภาพกิจกรรม</td></tr>
<tr><td>
<table><tr><td align=center><img src="act_dog.jpg" width="240" height="160"><br>ฉีดวัคซีน มี.ค. 68</td><td align=center><img src="act_kids.jpg" width="240" height="160"><br>วันเด็ก 11 ม.ค. 68</td></tr><tr><td align=center><img src="act_road.jpg" width="240" height="160"><br>เทถนนดอนศิลา มี.ค. 68</td><td align=center><img src="act_meet.jpg" width="240" height="160"><br>ประชุมสภา ก.พ. 68</td></tr></table>
</td></tr>
</table>
</body>
</html>

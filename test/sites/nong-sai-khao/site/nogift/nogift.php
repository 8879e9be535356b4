<html>
<head>
<title>ไม่รับของขวัญ</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">ไม่รับของขวัญ</td></tr>
<tr><td>
<ul><li><a href="announce68.pdf">ประกาศ No Gift Policy ปี 2568</a><li><a href="#" onClick="window.open('act68.php','','width=720,height=560,scrollbars=yes');return false;">ผู้บริหารถ่ายทอดนโยบายแก่พนักงาน 3 ม.ค. 68</a><li><a href="gift_report67.pdf">รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา ปี 2567</a></ul>
</td></tr>
</table>
</body>
</html>

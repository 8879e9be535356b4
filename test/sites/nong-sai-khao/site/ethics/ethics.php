<html>
<head>
<title>จริยธรรม</title>
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
<tr><td background="/images/bar.gif" class="hd">จริยธรรม</td></tr>
<tr><td>
<table width="100%" border="1" bordercolor="#CCCCCC" cellspacing="0" cellpadding="6"><tr><td>ประมวลจริยธรรม</td><td><a href="code_officer.pdf">พนักงาน</a> &nbsp; <a href="javascript:;" onClick="MM_openBrWindow('code_exec.php','','scrollbars=yes,width=700,height=550')">ผู้บริหาร</a> &nbsp; <a href="javascript:;" onClick="MM_openBrWindow('code_council.php','','scrollbars=yes,width=700,height=550')">สมาชิกสภา</a></td></tr><tr><td>คณะทำงานขับเคลื่อน</td><td><a href="order21_68.pdf">คำสั่งที่ 21/2568</a></td></tr><tr><td>ควรทำ - ไม่ควรทำ</td><td><a href="#" onClick="window.open('dos.php','','width=720,height=560,scrollbars=yes');return false;">ดู</a></td></tr><tr><td>อบรม 20 ก.พ. 68</td><td><a href="train68.php">เล่าเรื่อง</a> <a href="slide_ethics68.pptx">สไลด์</a></td></tr></table>
</td></tr>
</table>
</body>
</html>

<html>
<head>
<title>ป้องกันทุจริตและส่งเสริมคุณธรรม</title>
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
<tr><td background="/images/bar.gif" class="hd">ป้องกันทุจริตและส่งเสริมคุณธรรม</td></tr>
<tr><td>
<table width="100%" border="0" cellpadding="5"><tr><td>แผนปฏิบัติการป้องกันการทุจริต</td><td><a href="plan_anti66-70.pdf">5 ปี</a></td></tr><tr><td>รายงานผลการป้องกันการทุจริต</td><td><a href="report_anti67.pdf">2567</a></td></tr><tr><td>มาตรการส่งเสริมคุณธรรมและความโปร่งใส</td><td><a href="javascript:;" onClick="MM_openBrWindow('measure68.php','','scrollbars=yes,width=700,height=550')">2568</a> , <a href="measure67.pdf">2567</a></td></tr><tr><td>รายงานผลตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส</td><td><a href="dl_o28.php">2567</a></td></tr></table>
</td></tr>
</table>
</body>
</html>

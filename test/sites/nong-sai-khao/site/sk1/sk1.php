<html>
<head>
<title>สขร.1 รายเดือน ปีงบประมาณ 2568</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<link href="/style.css" rel="stylesheet" type="text/css">
</head>
<body bgcolor="#FFFFFF" leftmargin="0" topmargin="0">
<table width="700" border="0" cellspacing="0" cellpadding="4">
<tr><td background="/images/bar.gif" class="hd">สขร.1 รายเดือน ปีงบประมาณ 2568</td></tr>
<tr><td>
<p>เลือกเดือน <select onChange="if(this.value!='')window.open(this.value)">
<option value="">-- เดือน --
<option value="sk1_6710.php">ตุลาคม 2567
<option value="sk1_6711.php">พฤศจิกายน 2567
<option value="sk1_6712.pdf">ธันวาคม 2567
<option value="sk1_6801.xls">มกราคม 2568
<option value="sk1_6802.php">กุมภาพันธ์ 2568
<option value="sk1_6803.xlsx">มีนาคม 2568
</select>
<p><table border="0" cellpadding="6"><tr><td bgcolor="#F2F8EE" style="cursor:hand" onClick="window.open('sk1_6710.php')">ต.ค. 67</td><td bgcolor="#F2F8EE" style="cursor:hand" onClick="window.open('sk1_6711.php')">พ.ย. 67</td><td bgcolor="#F2F8EE" style="cursor:hand" onClick="window.open('sk1_6712.pdf')">ธ.ค. 67</td><td bgcolor="#F2F8EE" style="cursor:hand" onClick="window.open('sk1_6801.xls')">ม.ค. 68</td><td bgcolor="#F2F8EE" style="cursor:hand" onClick="window.open('sk1_6802.php')">ก.พ. 68</td><td bgcolor="#F2F8EE" style="cursor:hand" onClick="window.open('sk1_6803.xlsx')">มี.ค. 68</td></tr></table>
</td></tr>
</table>
</body>
</html>

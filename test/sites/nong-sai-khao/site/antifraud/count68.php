<html><head>

<title>สถิติเรื่องร้องเรียนการทุจริต</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<p align=center><b>สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ<br>ปีงบประมาณ พ.ศ. ๒๕๖๘ ระหว่าง ๑ ตุลาคม ๒๕๖๗ - ๓๑ มีนาคม ๒๕๖๘</b><table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>เดือน</b></td><td align=center><b>ด้วยตนเอง</b></td><td align=center><b>จดหมาย</b></td><td align=center><b>โทรศัพท์</b></td></tr>
<tr valign=top><td>ตุลาคม</td><td>-</td><td>-</td><td>-</td>
<tr valign=top><td>พฤศจิกายน</td><td>-</td><td>-</td><td>-</td>
<tr valign=top><td>ธันวาคม</td><td>-</td><td>-</td><td>-</td>
<tr valign=top><td>มกราคม</td><td>-</td><td>-</td><td>-</td>
<tr valign=top><td>กุมภาพันธ์</td><td>-</td><td>-</td><td>-</td>
<tr valign=top><td>มีนาคม</td><td>-</td><td>-</td><td>-</td>
</table>
<p>รอบหกเดือนนี้ ไม่มีผู้ใดร้องเรียนเรื่องทุจริตหรือประพฤติมิชอบของเจ้าหน้าที่เทศบาลแม้แต่เรื่องเดียว<p align=right>งานนิติการ ๙ เมษายน ๒๕๖๘
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

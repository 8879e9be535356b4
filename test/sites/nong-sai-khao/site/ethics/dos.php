<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>Dos & Don'ts</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>Do's ควรทำ</b></td><td align=center><b>Don'ts ไม่ควรทำ</b></td></tr>
<tr valign=top><td>มาก่อนเวลา กลับหลังเวลา</td><td>ลงชื่อแทนกัน</td>
<tr valign=top><td>ใช้รถหลวงเพื่องานหลวง</td><td>เอารถน้ำไปรดสวนตนเอง</td>
<tr valign=top><td>พูดกับชาวบ้านเหมือนญาติ</td><td>ถามว่าเป็นคนของใครก่อนให้บริการ</td>
<tr valign=top><td>บอกขั้นตอนให้ครบในครั้งเดียว</td><td>ให้กลับมาใหม่โดยไม่บอกเหตุ</td>
</table>
<p align=right>คณะทำงานขับเคลื่อนเรื่องจริยธรรม ก.พ. 2568
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<title>ขั้นตอนเรื่องร้องทุกข์</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<b>ขั้นตอนการแก้ไขความเดือดร้อนรำคาญทั่วไป</b><table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>ขั้น</b></td><td align=center><b>ทำอะไร</b></td><td align=center><b>กี่วัน</b></td></tr>
<tr valign=top><td>1</td><td>รับเรื่อง ลงเลขรับ</td><td>ทันที</td>
<tr valign=top><td>2</td><td>ส่งกองที่เกี่ยวข้องออกดูพื้นที่</td><td>3 วัน</td>
<tr valign=top><td>3</td><td>แก้ไข</td><td>15 วัน</td>
<tr valign=top><td>4</td><td>แจ้งผู้ร้อง</td><td>1 วัน</td>
</table>
<p>ผู้รับผิดชอบ ศูนย์รับเรื่องราวร้องทุกข์ สำนักปลัดเทศบาล<p>ใช้เฉพาะเรื่องสาธารณูปโภคและเหตุรำคาญ
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

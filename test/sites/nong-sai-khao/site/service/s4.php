<html><head>
<META HTTP-EQUIV="content-type" CONTENT="text/html; charset=tis-620">
<title>ขอรับการสนับสนุนน้ำอุปโภคบริโภค</title>
</head><body bgcolor=#FFFFFF style="font-family:Tahoma;font-size:13px">
<center><b><u>ขอรับการสนับสนุนน้ำอุปโภคบริโภค</u></b></center><table border=1 cellspacing=0 cellpadding=5 width=100% bordercolor=#99CC99><tr><td width=24% bgcolor=#F2F8EE>วิธีขอ<td><ol><li>แจ้งที่งานป้องกันฯ หรือบอกผู้ใหญ่บ้าน<li>เจ้าหน้าที่จัดคิวรถ<li>รถน้ำออกส่งถึงบ้าน</ol><tr><td width=24% bgcolor=#F2F8EE>เวลาที่ใช้<td>ภายใน 1 วัน<tr><td width=24% bgcolor=#F2F8EE>ขอได้ที่<td>งานป้องกันและบรรเทาสาธารณภัย โทร. 0-4899-0199<tr><td width=24% bgcolor=#F2F8EE>ค่าใช้จ่าย<td>ไม่มีค่าธรรมเนียม<tr><td width=24% bgcolor=#F2F8EE>เอกสาร<td>ไม่ต้องใช้เอกสารหลักฐานใด<tr><td width=24% bgcolor=#F2F8EE>กฎหมาย<td>พ.ร.บ. ป้องกันและบรรเทาสาธารณภัย พ.ศ. 2550</table>
<p align=center><a href="javascript:window.close()">[ ปิดหน้าต่าง ]</a>
</body></html>

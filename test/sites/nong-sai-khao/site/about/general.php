<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<TITLE>สภาพทั่วไป</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>สภาพทั่วไป</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<p>เนื้อที่ 31.6 ตารางกิโลเมตร มี 9 หมู่บ้าน 2,214 ครัวเรือน ประชากร 7,038 คน (ชาย 3,401 หญิง 3,637)<p>ทิศเหนือติดตำบลท่าช้างเผือก ทิศใต้ติดตำบลทุ่งหว้าใหญ่<table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>หมู่</b></td><td align=center><b>บ้าน</b></td><td align=center><b>ผู้ใหญ่บ้าน</b></td></tr>
<tr valign=top><td>1</td><td>หนองทรายขาว</td><td>นายแสวง หนองใส</td>
<tr valign=top><td>2</td><td>ทุ่งหว้า</td><td>นายเสน่ห์ คงมั่น</td>
<tr valign=top><td>3</td><td>ดอนศิลา</td><td>นางบุปผา ศิลาดี</td>
<tr valign=top><td>4</td><td>ริมหนอง</td><td>นายจำปี แหทอง</td>
<tr valign=top><td>5</td><td>หนองทรายขาวเหนือ</td><td>นายถวิล ยิ่งยืน</td>
<tr valign=top><td>6</td><td>โคกกลาง</td><td>นางอุไร โคกสูง</td>
<tr valign=top><td>7</td><td>ท่าเกวียน</td><td>นายพร เกวียนทอง</td>
<tr valign=top><td>8</td><td>ป่าไผ่</td><td>นายเดช ไผ่งาม</td>
<tr valign=top><td>9</td><td>ศาลาลอย</td><td>นายอ่ำ ลอยมา</td>
</table>

</FONT>
</BODY></HTML>

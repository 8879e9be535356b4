<HTML><HEAD>
<TITLE>ผู้บริหารฝ่ายประจำ</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>ผู้บริหารฝ่ายประจำ</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<table width="100%" cellpadding="8"><tr><td align="center" valign="top" width="33%"><img src="/images/person/p11.jpg" width="110" height="138" border="1"><br><b>นางวราลี สายสินธุ์ทอง</b><br>ปลัดเทศบาล<br><font color="#006633">09-0000-4201<br>waralee@nongsaikhao.example</font></td><td align="center" valign="top" width="33%"><img src="/images/person/nopic.jpg" width="110" height="138" border="1"><br><b>นายชัยวุฒิ พลอยสุวรรณ</b><br>รองปลัดเทศบาล<br><font color="#006633">09-0000-4202</font></td></tr><tr><td align="center" valign="top" width="33%"><img src="/images/person/p21.jpg" width="110" height="138" border="1"><br><b>นางสาวปริศนา ดวงเนตรแก้ว</b><br>หัวหน้าสำนักปลัด<br><font color="#006633">09-0000-4203</font></td><td align="center" valign="top" width="33%"><img src="/images/person/p22.jpg" width="110" height="138" border="1"><br><b>นางจันทร์ฉาย เนินทราย</b><br>ผู้อำนวยการกองคลัง<br><font color="#006633">09-0000-4204</font></td><td align="center" valign="top" width="33%"><img src="/images/person/p23.jpg" width="110" height="138" border="1"><br><b>นายวิทวัส หินอ่อน</b><br>ผู้อำนวยการกองช่าง<br><font color="#006633">09-0000-4205</font></td></tr><tr><td align="center" valign="top" width="33%"><img src="/images/person/p25.jpg" width="110" height="138" border="1"><br><b>นายพงษ์พันธ์ ธารน้ำใส</b><br>ผู้อำนวยการกองสาธารณสุขและสิ่งแวดล้อม<br><font color="#006633">09-0000-4206</font></td><td align="center" valign="top"><br><br>ตำแหน่งว่าง<br>ผู้อำนวยการกองการศึกษา</td></tr></table>
</FONT>
</BODY></HTML>

<HTML><HEAD>
<TITLE>ความเป็นมา</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>ความเป็นมา</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<p>เล่ากันว่าเดิมเป็นหนองน้ำใหญ่ พื้นหนองเป็นทรายละเอียดสีขาว คนจากบ้านดอนศิลาย้ายมาตั้งเรือนรอบหนองเมื่อราวร้อยปีก่อน<p>สุขาภิบาลหนองทรายขาว จัดตั้งเมื่อ พ.ศ. 2519 และยกฐานะเป็นเทศบาลตำบลเมื่อวันที่ 25 พฤษภาคม 2542 ตามพระราชบัญญัติเปลี่ยนแปลงฐานะของสุขาภิบาลเป็นเทศบาล พ.ศ. 2542
</FONT>
</BODY></HTML>

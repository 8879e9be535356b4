<HTML><HEAD><META HTTP-EQUIV="content-type" CONTENT="text/html; charset=tis-620">
<TITLE>กฎหมายน่ารู้</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>กฎหมายน่ารู้</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<ul><li><a href="https://www.krisdika.example/tessaban2496">พระราชบัญญัติเทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติม</a><li><a href="https://www.krisdika.example/landtax2562">พระราชบัญญัติภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562</a><li><a href="/law/garbage.pdf">เทศบัญญัติเรื่องการจัดการขยะมูลฝอย พ.ศ. 2555</a></ul>
</FONT>
</BODY></HTML>

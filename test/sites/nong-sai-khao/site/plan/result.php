<HTML><HEAD>
<TITLE>ผลงานประจำปี</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>ผลงานประจำปี</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<p><a href="report67.pdf"><b>รายงานผลการดำเนินงานประจำปีงบประมาณ พ.ศ. 2567</b></a><p>ปี 2566 ขอดูได้ที่สำนักปลัด
</FONT>
</BODY></HTML>

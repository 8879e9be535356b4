<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<TITLE>ผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2567</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>ผลการจัดซื้อจัดจ้าง ปีงบประมาณ 2567</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<ul><li><a href="y67_q1.xls">ไตรมาสที่ 1 (ต.ค. - ธ.ค. 66)</a><li><a href="y67_q2.pdf">ไตรมาสที่ 2 (ม.ค. - มี.ค. 67)</a><li><a href="y67_q3.pdf">ไตรมาสที่ 3 (เม.ย. - มิ.ย. 67)</a><li><a href="y67_q4.xlsx">ไตรมาสที่ 4 (ก.ค. - ก.ย. 67)</a></ul><p>ภาพรวมทั้งปี ใช้วิธีเฉพาะเจาะจงทั้งหมด ปัญหาที่พบ ผู้รับจ้างในพื้นที่มีน้อยราย
</FONT>
</BODY></HTML>

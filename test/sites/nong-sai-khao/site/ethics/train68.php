<HTML><HEAD><META HTTP-EQUIV="content-type" CONTENT="text/html; charset=tis-620">
<TITLE>อบรมคุณธรรมจริยธรรม ปี 2568</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>อบรมคุณธรรมจริยธรรม ปี 2568</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<p>วันที่ 20 กุมภาพันธ์ 2568 สำนักปลัดจัดอบรมคุณธรรม จริยธรรม ที่ห้องประชุมชั้น 2 ผู้บริหาร สมาชิกสภา และพนักงาน เข้าร่วม 58 คน พระครูสุวรรณธรรมานุกูล บรรยายเรื่องเก้าอี้ตัวนี้ของใคร แล้วแบ่งกลุ่มทำแบบฝึกหัดแยกประโยชน์ส่วนตนออกจากประโยชน์ส่วนรวม
</FONT>
</BODY></HTML>

<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<TITLE>ร่วมคิดร่วมทำ</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>ร่วมคิดร่วมทำ</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<p>เทศบาลเปิดให้ชาวบ้านร่วมตัดสินใจเรื่องของชุมชน<p><a href="prachakhom68.docx"><img src="/images/spacer.gif" width="14" height="14" border="0"> รายงานผลการเปิดโอกาสให้มีส่วนร่วม ปี 2568</a>
</FONT>
</BODY></HTML>

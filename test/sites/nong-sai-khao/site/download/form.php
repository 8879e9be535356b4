<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<TITLE>แบบฟอร์ม</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>แบบฟอร์ม</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<ul><li><a href="form_trade.doc">ทพ.</a><li><a href="form_build.doc">ข.1</a><li><a href="water_request.docx">ขอน้ำ</a><li><a href="forms_all.zip">รวมทุกแบบ (zip)</a><li><a href="form_sign.doc">ภาษีป้าย ภ.ป.1</a></ul>
</FONT>
</BODY></HTML>

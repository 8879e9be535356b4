<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<TITLE>งานบุคคล</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>งานบุคคล</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<table border="0" cellpadding="5"><tr><td>แผนคน</td><td><a href="%25E1%25BC%25B9%25BA%25D8%25A4%25C5%25D2%25A1%25C367-69.pdf">สามปี 67-69</a></td></tr><tr><td>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล</td><td><a href="hr_report67.pdf">2567</a> , <a href="hr_report66.docx">2566</a></td></tr></table>
</FONT>
</BODY></HTML>

<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<TITLE>พนักงานเทศบาล</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>พนักงานเทศบาล</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>ส่วนราชการ</b></td><td align=center><b>พนักงาน</b></td><td align=center><b>ลูกจ้างประจำ</b></td><td align=center><b>พนักงานจ้าง</b></td></tr>
<tr valign=top><td>สำนักปลัด</td><td>8</td><td>1</td><td>9</td>
<tr valign=top><td>กองคลัง</td><td>6</td><td>0</td><td>4</td>
<tr valign=top><td>กองช่าง</td><td>4</td><td>1</td><td>8</td>
<tr valign=top><td>กองสาธารณสุขฯ</td><td>3</td><td>0</td><td>6</td>
<tr valign=top><td>กองการศึกษา</td><td>2</td><td>0</td><td>4</td>
</table>

</FONT>
</BODY></HTML>

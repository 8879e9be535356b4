<HTML><HEAD><meta http-equiv="Content-Type" content="text/html; charset=windows-874">
<TITLE>ข่าวจัดซื้อจัดจ้าง</TITLE>
<META NAME="GENERATOR" CONTENT="Microsoft FrontPage 4.0">
</HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#333333 LINK=#003399>
<P ALIGN=CENTER><FONT FACE="MS Sans Serif" SIZE=4 COLOR=#993300><B>ข่าวจัดซื้อจัดจ้าง</B></FONT>
<HR SIZE=1 WIDTH=90%>
<FONT FACE="MS Sans Serif" SIZE=2>
<table border=1 cellspacing=0 cellpadding=3 width=100%>
<tr bgcolor=#DDEEDD><td align=center><b>วันที่</b></td><td align=center><b>เรื่อง</b></td></tr>
<tr valign=top><td>6 ม.ค. 68</td><td><a href="bid_scan.pdf">ประกวดราคาจ้างก่อสร้างถนน คสล. บ้านดอนศิลา หมู่ที่ 3</a></td>
<tr valign=top><td>20 พ.ค. 65</td><td><a href="bid650520.pdf">สอบราคาซื้อเครื่องสูบน้ำ</a></td>
</table>
<p>ประกาศอื่นดูที่ <a href="https://process.gprocurement.example/nongsaikhao">ระบบจัดซื้อจัดจ้างภาครัฐ</a>
</FONT>
</BODY></HTML>

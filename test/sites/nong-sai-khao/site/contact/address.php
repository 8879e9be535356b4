<html>
<head>
<title>address</title>

</head>
<body><table width="640" border="1" bordercolor="#99CC99" cellspacing="0" cellpadding="6"><tr><td width="130">ที่ทำการ</td><td>199 หมู่ที่ 5 ถนนหนองทรายขาว-ท่าช้างเผือก ตำบลหนองทรายขาว อำเภอดอนศิลาทอง จังหวัดสุวรรณคีรี 98990</td></tr><tr><td>โทร.</td><td>0-4899-0112 &nbsp; แฟกซ์ 0-4899-0113 &nbsp; เหตุไฟไหม้ น้ำท่วม 0-4899-0199 ตลอด 24 ชั่วโมง</td></tr><tr><td>จดหมายอิเล็กทรอนิกส์</td><td><script>document.write("saraban"+"@"+"nongsaikhao.example")</script><noscript>saraban (at) nongsaikhao.example</noscript></td></tr><tr><td>เฟซบุ๊ก</td><td>facebook.com/nongsaikhao.example</td></tr></table></body>
</html>

<html>
<head>
<title>ส่งคำถาม</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-874">
</head>
<body><p align="center">กรุณากรอกคำถามให้ครบ<br><a href="javascript:history.back()">กลับ</a></body>
</html>

## a verdict without a line, and the desk's later keys

judged-unsaid = لا اتصال. يُرسَل هذا فور عودته، خلال 5 دقائق.
key-unconfirmed = أرسل غير مؤكد
key-ask = اسأل من أبلغ
key-handover = تسليم

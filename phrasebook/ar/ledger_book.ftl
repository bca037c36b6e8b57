# checked-by-speaker: no
## the ledger in the town's book

lists-ledger = سجل الحي
lists-ledger-why = ما يقوله الحي وما يُصوَّر يُكتب فيه أرقامًا لا يستطيع أحد سحبها دون أن يُلاحَظ. تصدّقه الهواتف حين يكون مفتاحه في هذا الدفتر.
lists-ledger-row = سجل هذا الحي
lists-ledger-add = اكتب سجل هذه الدار في الدفتر
lists-ledger-add-why = يُطلب المفتاح من الدار الآن. حين يظهر هنا قارنه بما يقرؤه لك من يديرها. ولا تُعِد ذلك إلا إذا بدأت الدار سجلًا جديدًا.
lists-cosigners = دور تراقب
lists-cosigners-why = لا شيء بعد. الدار التي تراقب تتأكد من أن هذه تُظهر للجميع السجل نفسه. ويفعل ذلك حيّان أحدهما للآخر.
lists-cosigners-needed = يجب أن تكون { $needed } من { $of } قد راقبت قبل أن يُعدّ شيء مثبتًا. إنها تعرف أرقامًا، لا كلمات ولا أسماء.
lists-cosigner-remove-why = بواحدة أقل يُكتشف السجل المزوّر لاحقًا. أزل دارًا زالت أو لم تعد تثق بها.
lists-cosigner-label = مفتاح وعنوان دار تراقب
lists-cosigner-hint = كما يعطيه من يديرها: KEY@https://its.house/cosigner
lists-cosigner-add = أضف دارًا تراقب
error-cosigner-no-code = هذا ليس مفتاح دار تراقب. يعطيه من يديرها هكذا: KEY@https://its.house/cosigner.

# checked-by-speaker: no
## why something with a film was not done

error-witness-nobody = ليس لهذه البلدة أمناء بعد: لا أحد يستطيع فتح تصوير.
error-witness-full = لا مكان في الدار لمزيد من التصوير الآن. لم يضع شيء: يبقى في هذا الهاتف ويخرج لاحقًا.
error-witness-busy = يصل تصوير كثير الآن. يتابع بعد لحظة.
error-witness-too-slow = الخط أبطأ من أن يحمل هذا الجزء. تُعاد المحاولة.
error-witness-gone = لم يعد هذا التصوير محفوظًا.
error-witness-unknown = ليس هذا التصوير عند الدار.
error-witness-wrong-secret = لا يستطيع هذا الهاتف فعل ذلك بهذا التصوير.
error-witness-cases-full = يسأل كثيرون الأمناءَ الآن. حاول لاحقًا.
error-witness-closed = أغلقت الدار صفحة الأمناء هنا. افتحها من جديد.
error-witness-no-trustee = ليس هذا هاتف أمين. اسأل القيّم.

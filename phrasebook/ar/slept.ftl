# checked-by-speaker: no

## what happened since somebody last looked

slept-title = أثناء غيابك
slept-since =
    { $count ->
        [zero] لا شيء منذ { $time }.
        [one] منذ { $time }: أمر واحد.
        [two] منذ { $time }: أمران.
        [few] منذ { $time }: { $count } أمور.
        [many] منذ { $time }: { $count } أمرًا.
       *[other] منذ { $time }: { $count } أمر.
    }
slept-kept = تُصنع هذه الصفحة في هذا الهاتف من الإنذارات الموقّعة التي تحقق منها بنفسه. لا أسماء فيها. يُنسى كل منها بعد سبعة أيام من نهايته؛ ووقت آخر نظرة لك محفوظ تحت مفتاح هذا الهاتف.
slept-read = قرأته
slept-unconfirmed = أُرسل غير مؤكد
slept-confirmed = تأكد وأُرسل
slept-longer = مُدّد
slept-reported = قيل إنه انتهى
slept-over = زال الخطر
slept-cancelled = أخطأنا، أُلغي
slept-expired = انتهى بساعته
slept-checked = جرى التحقق، كان:
slept-open = ما زال مفتوحًا.

# checked-by-speaker: no

## refusals

error-camera-none = لا توجد في هذا الهاتف أو المتصفح كاميرا لهذه الصفحة.
error-camera-refused = لا يُسمح لهذه الصفحة باستخدام الكاميرا. اسمح بها في إعدادات المتصفح.

## before

film-title = التصوير
film-why = ما تصوّره يغادر هذا الهاتف خلال ثوانٍ مختومًا. لا أحد يستطيع فتحه وحده: لا أنت ولا الدار.
film-rule-what = صوّر ما يُفعل، لا من هم الناس.
film-rule-distance = ابقَ على مسافة. لا تُعِق أحدًا.
film-rule-safety = سلامتك أولًا. يمكنك التوقف في أي وقت.
film-who = لفتحه يجب أن يوافق { $needed } من أصل { $of } من الأمناء.
film-sound-on = يُسجَّل الصوت أيضًا.
film-sound-off = لا يُسجَّل الصوت: هكذا قرر هذا الحي.
film-start = ابدأ التصوير
film-photo = صور
film-file = ملف من هذا الهاتف
film-words = اكتب ما حدث
film-nobody = ليس لهذا الحي أمناء بعد، فلا أحد يستطيع فتح تصوير. يمكن لأحد القيّمين اختيارهم.

## while filming

film-now = يجري التصوير
film-safe-none = لا شيء في أمان بعد
film-safe = في أمان حتى { $time }
film-safe-all = كل ما كان حتى الآن في أمان
film-end = اضغط مطولًا للإنهاء
film-end-again = اضغط مرة أخرى للإنهاء
film-dark = شاشة مظلمة
film-dark-back = اضغط مطولًا لرؤية الشاشة
film-dark-again = اضغط مرة أخرى لرؤية الشاشة
film-shutter = التقط صورة
film-photo-end = هذا كل شيء
film-stuck-line = لا يوجد اتصال. يبقى مختومًا على هذا الهاتف ويُرسَل وحده متى عاد الاتصال.
film-stuck-house = لا تقبله الدار الآن. يبقى مختومًا على هذا الهاتف وتُعاد المحاولة.
film-full = هذا الهاتف ممتلئ. ما تصوّره يصل إلى الدار رغم ذلك، لكن لا يمكن أن تبقى نسخة هنا.
film-lost = أجزاء لم تقبلها الدار: { $count }
film-words-what = ماذا حدث
film-words-hint = ماذا فُعل وأين ومتى. لا أسماء إلا لمن وافقوا.
film-words-voice = يمكنك أن تقوله بدلًا من ذلك. يُختم مع الباقي.
film-words-save = اختم وأرسل

## the end

film-how = كيف يُحفظ؟
film-sealed = مختوم فقط
film-sealed-why = لا يبقى على هذا الهاتف شيء يفتحه.
film-copy = مختوم، وتبقى نسخة معي
film-copy-why = يمكنك حفظها من هذا الهاتف. ومن يفتح هذا الهاتف يستطيع ذلك أيضًا.
film-finish = تم

## afterwards

film-mine = من هذا الهاتف
film-going = ما زال يُرسَل، اترك الهاتف يعمل. الأجزاء الباقية: { $count }
film-done = في أمان. يمكنك إطفاء هذا الهاتف.
film-cut-off = انقطع. لا شيء على هذا الهاتف يفتحه.
film-receipt = احفظ الإيصال
film-receipt-qr = الإيصال كرمز
film-receipt-why = يبيّن ما قبلته الدار ومتى. لا يفتح شيئًا.
film-copy-take = احفظ النسخة
film-forget = أزله من هذه القائمة
film-forget-copy = أزله مع النسخة

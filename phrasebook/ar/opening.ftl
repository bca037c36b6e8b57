# checked-by-speaker: no
## طلب تصوير

opening-title = فتح تصوير
opening-what = تطلب بإيصال. يرى الأمناء من يطلب ولماذا؛ وحين يوافق عدد كافٍ منهم يُفتح التصوير على هذا الهاتف.
opening-receipt = إيصال من هذا الهاتف
opening-no-receipt = هذا الملف ليس إيصالًا.
opening-ask = اسأل الأمناء
opening-ask-why = لا يقرؤه إلا أمناء هذا التصوير.
opening-reason = لأي غرض
opening-own = هو تصويري
opening-who = من أنت
opening-who-hint = ليعرف الأمين بمن يتصل.
opening-why = لماذا
opening-why-hint = ماذا سيُفعل بالتصوير، ومتى تحتاج إليه.
opening-send = اسأل
opening-waiting = سُئل الأمناء
opening-answered = وافق { $given } من { $needed }
opening-enough = وافق عدد كافٍ
opening-never = رفض كثيرون: لا يمكن فتحه.
opening-not-out = يخرج حالما يوجد خط.
opening-ring = اتصل بالأمناء: سيسألونك قبل أن يوافقوا. يمكنك ترك هذه الشاشة؛ فهي تنتظر هنا.
opening-gave = وافق أمين
opening-declined = رفض أمين
opening-gave-false = أرسل هذا الأمين ما ليس جزءه ووقّعه. اسأله بطريقة أخرى.
opening-fetching = يُجلب التصوير ويُفتح. إن انقطع الخط يتابع من حيث كان.
opening-open = افتح التصوير
opening-open-again = افتحه ثانية
opening-opened = فُتح هنا
opening-close = اسحب الطلب
opening-close-sure = لن يرى الأمناء طلبك بعد الآن، وينساه هذا الهاتف.
opening-forget = ضعه جانبًا
opening-forget-sure = ينسى هذا الهاتف ما أعطاه الأمناء. لفتح التصوير ثانية يجب سؤالهم من جديد.
opening-others = كل الطلبات
opening-mine = اطلب فتحه

## تصوير مفتوح

opened-title = التصوير
opened-when = صُوّر: { $when } بحسب ساعة ذلك الهاتف، { $size }
opened-before = السابق
opened-next = التالي
opened-piece = القطعة { $place } من { $of }
opened-save-piece = احفظ هذه القطعة
opened-broken-piece = لا يمكن عرض هذه القطعة هنا. لا يزال بإمكانك حفظها.
opened-whole = لا ينقص شيء.
opened-missing = ينقص شيء
opened-parts =
    { $count ->
        [zero] الأجزاء { $parts }
        [one] الجزء { $parts }
        [two] الجزآن { $parts }
        [few] الأجزاء { $parts }
        [many] الأجزاء { $parts }
       *[other] الأجزاء { $parts }
    }
opened-gap = من { $from } إلى { $to }: ينقص { $seconds } ث ({ $parts })
opened-gap-end = ينقص من { $from } فصاعدًا ({ $parts })
opened-gap-parts = ناقصة بلا ثغرة في الصورة: { $parts }
opened-more-gaps = ثغرات أخرى: { $count }
opened-absent = أجزاء تذكرها الدار ولا تعطيها: { $count }
opened-broken = أجزاء لا توافق التصوير: { $count }
opened-show-words = أظهر ما كُتب أو قيل
opened-show-file = اعرض الملف
opened-photo = صورة من هذا التصوير
opened-save = احفظ كل الملفات
opened-too-large = هذا التصوير أكبر من أن يُحفظ ملفًا واحدًا على هاتف. احفظه قطعة قطعة، أو استعمل العدّة.
opened-careful = الملفات المحفوظة يراها كل من يملكها. لا تُظهر وجوه من لم يوافقوا.
opened-close = أغلق التصوير

## ما هو مُثبت

proven-title = ما هو مُثبت
unproven-title = ما ليس مُثبتًا
proven-chain = كل جزء هنا يوافق الجزء الذي قبله.
unproven-chain = بعض الأجزاء لا يوافق الجزء الذي قبله.
proven-same = من أول { $count } من الأجزاء، ما هو هنا هو أجزاء الإيصال بلا تغيير.
unproven-same = هل هذه أجزاء الإيصال: بعض ما يذكره ليس هنا.
unproven-receipt = متى أخذته الدار: لا إيصال هنا، أو لا خط.
unproven-named = أنه في دفتر الحي الموثّق: سجل الحي لا يسمّي دفترًا.
proven-promised = وقّع الدفتر أنه يدوّنه في موعد أقصاه { $when }.
unproven-promised = أن الدفتر أخذه: الإيصال غير موقّع منه.
proven-held = هو في الدفتر.
unproven-held = أنه في الدفتر: لم يُظهر ذلك الآن. حاول لاحقًا.
proven-cosigned = آخرون وقّعوا تلك الصفحة من الدفتر: { $count }. أولهم: { $when }.
unproven-cosigned = أن آخرين رأوا الدفتر: لم يوقّع أحد تلك الصفحة.
unproven-stamp = ختم وقت من جهة مختصة. تجلبه العدّة لأجل محكمة.
unproven-what = ما يُرى ومن صوّر وأين. لا توقيع يقول ذلك.

## التمرين السنوي

film-drill-title = التمرين السنوي
film-drill-why = يفتح الأمناء تصويرًا صُنع لذلك ولا شيء فيه. هكذا تعرف أنهم يستطيعون. لا يُمسّ تصوير حقيقي.
film-drill-start = ابدأ التمرين
film-drill-who = تمرين
film-drill-finish = أنهِ التمرين
film-drill-done = تمّ: أجاب عدد كافٍ من الأمناء وعاد التصوير.
health-drill = فتح الأمناء تصويرًا في تمرين في { $date }، بحسب ما يعرف هذا الهاتف.
health-drill-due = لم يُجرَّب منذ سنة هل ما زال الأمناء يستطيعون فتح تصوير، بحسب ما يعرف هذا الهاتف.

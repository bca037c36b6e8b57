## founding from afar, and the founder's first evening

found-risk-title = جاءت هذه الصفحة من جهاز آخر
found-risk = من يدير البيت، أو من اخترقه، قد يكون غيّر هذه الصفحة لترسل مفتاح الجذر بعيدًا. من يملك مفتاح الجذر يستطيع التحدث باسم بلدتك وتسمية أمناء آخرين. ولن تلاحظ ذلك.
found-risk-stays = البطاقة والملف المختوم وكلماته تُصنع هنا ولا تُرسل إلى البيت أبدًا. لا يذهب إليه إلا أول بيانات البلدة العلنية.
found-risk-know = أعرف من يدير هذا البيت وأقبل هذه المخاطرة
found-risk-go = أسّس البلدة هنا
found-risk-safer = طرق أكثر أمانًا
found-risk-no-lock = هذا العنوان غير محمي ببروتوكول TLS: هنا لا يصنع المتصفح أي مفاتيح.
found-where-hint = رقمان مثل 60.17, 24.94. معظم الخرائط تعرضهما عند الضغط مطوّلًا على مكان.
found-where-not = هذان ليسا رقمي مكان، مثل 60.17, 24.94.
error-found-no-position = هذا الجهاز لا يقول أين هو. اكتب رقمين من خريطة.
evening-title = أمسيتك الأولى
evening-progress = تم { $done } من { $of }
evening-my-role = خذ الدورين على هذا الهاتف
evening-others-role = روابط أدوار لاثنين آخرين
evening-drill = إلى مكتب الحراسة: تمرين
evening-posters = اطبع عشرة ملصقات
poster-how-many = كم عددها؟
poster-count =
    { $count ->
        [zero] لا ملصقات
        [one] ملصق واحد
        [two] ملصقان
        [few] { $count } ملصقات
        [many] { $count } ملصقًا
       *[other] { $count } ملصق
    }

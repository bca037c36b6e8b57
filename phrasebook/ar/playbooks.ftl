# بطاقات الحقوق: يختلف القانون من مكان إلى آخر. checked-by-lawyer: no

playbook-neighbourhood-safety = سلامة الحي
playbook-evictions = إخلاء المساكن
playbook-weather-and-fire = الطقس والحرائق
playbook-hate-incidents = حوادث الكراهية
playbook-outages = انقطاع الخدمات

whistle-three-short = ثلاث صفرات قصيرة
whistle-one-long = صفرة طويلة واحدة
whistle-none = بلا صفارة

cap-area-around = ضمن { $metres } م من النقطة المحدَّدة
cap-area-wide = منطقة واسعة بنحو { $metres } م؛ لا يُنشر المكان الدقيق

## checklist

checklist-still-there = هل ما زال الأمر مستمرًّا؟
checklist-which-side = في أي جهة من الشارع؟
checklist-seen-not-heard = هل رآه أحد بعينه، لا سماعًا فقط؟
checklist-danger-not-person = هل يقول الإنذار أين الخطر ولا يقول شيئًا عن شخص؟
checklist-no-names = لا اسم ولا رقم بيت ولا لوحة سيارة؟
checklist-over-when = من سيخبرنا عندما ينتهي الأمر؟
checklist-observers-called = هل استُدعي المراقبون القانونيون؟
checklist-household-wants-it = هل تريد الأسرة هذا الإنذار؟
checklist-those-hit-want-it = هل يريد من تعرّضوا للاعتداء هذا الإنذار؟
checklist-court-paper-seen = هل رأى أحد ورقة المحكمة وتاريخها؟
checklist-fire-service-called = هل اتُّصل بالإطفاء؟
checklist-gas-service-called = هل اتُّصل بشركة الغاز، من الخارج؟
checklist-wind = إلى أين تهبّ الريح؟
checklist-smell-where = أين الرائحة أقوى؟
checklist-way-out = أي طريق للخروج ليس فيه ماء؟
checklist-official-word = ماذا يقول التحذير الرسمي؟
checklist-who-needs-help = من القريبون الذين لا يستطيعون الخروج أو التدبّر وحدهم؟
checklist-warm-rooms = أي الأماكن الدافئة مفتوح؟
checklist-cool-rooms = أي الأماكن الباردة مفتوح؟
checklist-water-points = أين يحصل الناس على الماء؟
checklist-meeting-place = أين يجتمع الناس؟

## rights cards

rights-street = في الشارع يمكنك أن تسأل: هل يمكنني الذهاب؟ إن قالوا نعم فاذهب بهدوء.
rights-silence = لك أن تصمت. قل: أريد أن ألتزم الصمت. أريد محاميًا.
rights-door = لست مضطرًّا إلى فتح الباب. اسأل من خلفه من هم.
rights-warrant = اطلب أن يمرّروا الورقة من تحت الباب. ابحث عن توقيع قاضٍ واسمك وعنوانك.
rights-witness = لك أن تشاهد وتصوّر من بُعد. لا تلمس ولا تعترض. تراجع إن طُلب منك ذلك.
rights-call = اتصل بشخص تثق به. قل أين أنت والوقت وما رأيت.
rights-eviction = اطلب رؤية ورقة المحكمة. من دونها لا يحق لأحد إخراجك. اتصل بمحامٍ للمستأجرين.

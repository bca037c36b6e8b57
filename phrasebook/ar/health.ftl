# checked-by-speaker: no

## town health: who can mend it, and where

health-by-you = أنت تستطيع إصلاح هذا.
health-by-two = يستطيع قيّمان إصلاح هذا.
health-by-root = يصلحه من عنده الجذر، أو قيّمان بعد يومين.
health-by-her = يصلحه صاحب المفاتيح برابط دور جديد منك.
health-to-invites = إلى الروابط
health-to-town-app = إلى التطبيق
health-to-rules = إلى القواعد والقيّمين
health-mirrors =
    { $count ->
        [zero] لا مرآة.
        [one] مرآة واحدة تعطي الإنذارات الموقّعة حين تصمت الدار.
        [two] مرآتان تعطيان الإنذارات الموقّعة حين تصمت الدار.
        [few] { $count } مرايا تعطي الإنذارات الموقّعة حين تصمت الدار.
        [many] { $count } مرآة تعطي الإنذارات الموقّعة حين تصمت الدار.
       *[other] { $count } مرآة تعطي الإنذارات الموقّعة حين تصمت الدار.
    }
health-no-mirror = لا مرآة: حين تصمت الدار لا يعطي أحد غيرها الإنذارات الموقّعة.
health-invites =
    { $count ->
        [zero] لا دعوة مفتوحة حتى { $time }.
        [one] دعوة واحدة مفتوحة؛ تنتهي { $time }.
        [two] دعوتان مفتوحتان؛ الأولى تنتهي { $time }.
        [few] { $count } دعوات مفتوحة؛ الأولى تنتهي { $time }.
        [many] { $count } دعوة مفتوحة؛ الأولى تنتهي { $time }.
       *[other] { $count } دعوة مفتوحة؛ الأولى تنتهي { $time }.
    }

## one line of it for whoever holds a role

health-line =
    { $days ->
        [zero] لم يُصادَق لأحد على حراسة.
        [one] تستطيع البلدة الحراسة يومًا واحدًا بعد.
        [two] تستطيع البلدة الحراسة يومين بعد.
        [few] تستطيع البلدة الحراسة { $days } أيام بعد.
        [many] تستطيع البلدة الحراسة { $days } يومًا بعد.
       *[other] تستطيع البلدة الحراسة { $days } يوم بعد.
    }
health-line-fine = كل شيء بخير.
health-line-tell = قل لأحد القيّمين: { $what }
health-line-later = لا شيء عاجل. حين يتسع وقت أحد القيّمين: { $what }
health-word-horizon = يلزم مفاتيح جديدة.
health-word-app = لم يُوقَّع التطبيق بعد.
health-word-stewards = هناك قيّم واحد فقط.
health-word-desk = لا مكتب دائم.
health-word-mirrors = لا مرآة.
health-word-pending = تغيير ينتظر 48 ساعة؛ هل هو منكم؟

## what the house says of itself

health-house-films = فقدت الدار أجزاء من تصويرات. وهي تسأل الدور التي تحفظ نسخة؛ ومن يفتح تصويرًا كهذا يرى الفجوات.
health-house-split = حيّ تراقب هذه الدار سجلّه أظهر سجلّين مختلفين. الدليل محفوظ؛ أخبروا ذلك الحي.
health-house-rolled-back = سجلّ الحي متوقف: هذه الدار نسخة أقدم من الحي. إلى أن يُبتّ في ذلك لا يمكن إثبات شيء جديد.
health-house-other = تقول الدار إن فيها خللًا: { $code }. أمرها tocsin doctor يقول ما العمل.

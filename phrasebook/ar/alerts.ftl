## event

event-checkpoint = حاجز تفتيش
event-raid = مداهمة
event-taking = هناك من يُؤخذ الآن
event-eviction = إخلاء سكن
event-hate-attack = اعتداء كراهية
event-fire = حريق
event-flood = فيضان
event-extreme-cold = برد شديد
event-extreme-heat = حرّ شديد
event-storm = عاصفة
event-smoke = دخان في الهواء
event-power-outage = انقطاع الكهرباء
event-water-outage = ماء الصنبور غير آمن
event-gas-leak = تسرّب غاز
event-network-outage = انقطاع الهاتف والإنترنت
event-unknown = تحذير (نوع جديد)

## near

near-checkpoint = حاجز تفتيش قريب.
near-raid = مداهمة قريبة.
near-taking = هناك من يُؤخذ بالقرب منك.
near-eviction = إخلاء سكن بالقرب منك.
near-hate-attack = اعتداء كراهية بالقرب منك.
near-fire = حريق قريب.
near-flood = فيضان قريب.
near-extreme-cold = برد خطير هنا.
near-extreme-heat = حرّ خطير هنا.
near-storm = عاصفة خطيرة هنا.
near-smoke = دخان في الهواء هنا.
near-power-outage = الكهرباء مقطوعة هنا.
near-water-outage = ماء الصنبور هنا غير آمن.
near-gas-leak = تسرّب غاز قريب.
near-network-outage = الهاتف والإنترنت مقطوعان هنا.
near-unknown = تحذير قريب (نوع جديد).

## response_type

response-type-avoid = ابتعد
response-type-shelter = ابقَ في الداخل
response-type-evacuate = غادر
response-type-monitor = كن منتبهًا
response-type-all-clear = زال الخطر

## do

do-avoid = تجنّب المنطقة.
do-shelter = ابقَ في الداخل.
do-evacuate = غادر المنطقة الآن. ساعد من لا يستطيع الذهاب وحده.
do-monitor = كن منتبهًا. عُد إلى هنا لمعرفة الجديد.
do-all-clear = يمكنك متابعة يومك.

do-taking-monitor = ابقَ على مسافة. سجّل الوقت والمكان. لا تقف في الطريق.
do-eviction-monitor = قد ترغب الأسرة في من يقف معها. اسأل قبل أن تأتي.
do-hate-attack-shelter = ابقَ في الداخل. اتصل بشخص تثق به.
do-fire-evacuate = اخرج الآن. أغلق الأبواب خلفك. لا تستعمل المصعد.
do-flood-evacuate = اذهب إلى مكان مرتفع. لا تعبر الماء مشيًا ولا بالسيارة.
do-extreme-cold-shelter = حافظ على الدفء. اسأل عن الجيران الذين يعيشون وحدهم.
do-extreme-heat-shelter = ابقَ في مكان بارد واشرب الماء. اسأل عن الجيران الذين يعيشون وحدهم.
do-storm-shelter = ابقَ في الداخل بعيدًا عن النوافذ.
do-smoke-shelter = ابقَ في الداخل. أغلق النوافذ. غطِّ أنفك وفمك في الخارج.
do-power-outage-monitor = اسأل عن الجيران الذين يحتاجون أجهزة طبية كهربائية.
do-water-outage-avoid = لا تشرب من الصنبور. قد لا يكفي غلي الماء.
do-gas-leak-evacuate = اخرج الآن. لا نار ولا مفاتيح كهرباء ولا هواتف في الداخل.
do-network-outage-monitor = اسأل عن جيرانك. اجتمعوا في المكان المعتاد.

## certainty, urgency, severity, status, message_type

certainty-observed = مؤكَّد
certainty-possible = غير مؤكَّد
unconfirmed = غير مؤكَّد: أبلغ عنه مراقب واحد ويجري التحقّق منه.
urgency-immediate = الآن
urgency-expected = قريبًا
urgency-future = لاحقًا
urgency-past = انتهى
urgency-unknown = الوقت غير معروف
severity-extreme = بالغ الخطورة
severity-severe = خطير
severity-moderate = متوسط
severity-minor = خفيف
severity-unknown = الخطورة غير معروفة
status-actual = حقيقي
status-exercise = تدريب
status-test = اختبار
exercise = تدريب. هذا تمرين فقط. لا يحدث شيء.
test-notice = اختبار. للتأكّد من أن هاتفك يستطيع الرنين فقط.
message-type-alert = إنذار
message-type-update = تحديث
message-type-cancel = أُلغي

## endings

all-clear = زال الخطر. { $event }: انتهى الأمر.
reported-over = قيل إن الأمر انتهى: { $event }. شخص آخر يتحقّق الآن.
cancelled = أُلغي الإنذار: { $event }. أخطأنا، نعتذر عن الإزعاج.
expired = انتهى في موعده: { $event }.
updated = تحديث: { $event }.

## when and where

until = حتى الساعة { $time }.
from-until = من الساعة { $from } حتى الساعة { $until }.
within = ضمن { $metres } م من المكان المحدَّد.
elsewhere =
    { $count ->
        [zero] لا إنذارات في أماكن أخرى.
        [one] إنذار واحد في مكان آخر من البلدة. ليس قريبًا منك.
        [two] إنذاران في أماكن أخرى من البلدة. ليسا قريبين منك.
        [few] { $count } إنذارات في أماكن أخرى من البلدة. ليس أيٌّ منها قريبًا منك.
        [many] { $count } إنذارًا في أماكن أخرى من البلدة. ليس أيٌّ منها قريبًا منك.
       *[other] { $count } إنذار في أماكن أخرى من البلدة. ليس أيٌّ منها قريبًا منك.
    }
forked = تنتشر نسختان من هذا الإنذار. هذه هي الأكثر حذرًا.

## checked

checked-delivery = كانت سيارة توصيل
checked-ordinary-patrol = كانت دورية عادية عابرة
checked-work-crew = كان فريق أشغال
checked-ambulance-or-fire-crew = كان إسعافًا أو إطفاءً
checked-private-security = كان أمنًا خاصًّا
checked-nothing-there = لم يعد هناك شيء
checked-neighbours-own-event = كانت مناسبة لأهل الحي
checked-drill = كان تدريبًا
checked-already-reported = سبق الإبلاغ عنه
checked-it-was = تم التحقّق: { $what }.
checked-thanks = شكرًا لانتباهك.

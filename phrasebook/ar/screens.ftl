## everywhere

app-name = توكسن
busy = لحظة…
back = رجوع
next = التالي
close = إغلاق
copy = نسخ
show = عرض
print = طباعة
home = الرئيسية
hear = استمع
qr-label = رمز QR
time-just-now = الآن
time-minutes-ago =
    { $minutes ->
        [zero] الآن
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $minutes } دقائق
        [many] قبل { $minutes } دقيقة
       *[other] قبل { $minutes } دقيقة
    }
offline = لا اتصال بالدار. يمكنك كتابة بلاغ على كل حال.
offline-waiting =
    { $count ->
        [zero] لا اتصال بالدار.
        [one] لا اتصال بالدار. بلاغ واحد ينتظر على هذا الهاتف ويُرسل وحده.
        [two] لا اتصال بالدار. بلاغان ينتظران على هذا الهاتف ويُرسلان وحدهما.
        [few] لا اتصال بالدار. { $count } بلاغات تنتظر على هذا الهاتف وتُرسل وحدها.
        [many] لا اتصال بالدار. { $count } بلاغًا ينتظر على هذا الهاتف ويُرسل وحده.
       *[other] لا اتصال بالدار. { $count } بلاغ ينتظر على هذا الهاتف ويُرسل وحده.
    }

## home

home-title = ما يحدث قربي
home-see = أرى شيئًا
home-mine = بلاغاتي
home-settings = الإعدادات
home-desk = مكتب الحراسة
home-steward = القيّم
home-no-place = احفظ مكانًا واحدًا على هذا الهاتف ليقول لك كم يبعد الخطر. المكان لا يغادر الهاتف أبدًا.
home-save-place = احفظ مكانًا
home-starting = نسأل الدار…
quiet-all = كل شيء هادئ. أعطت الحراسة كلمتها { $ago }.
quiet-word = أعطت الحراسة كلمتها { $ago }.
quiet-open =
    { $count ->
        [zero] أعطت الحراسة كلمتها { $ago }: لا إنذار مفتوح.
        [one] أعطت الحراسة كلمتها { $ago }: إنذار واحد مفتوح.
        [two] أعطت الحراسة كلمتها { $ago }: إنذاران مفتوحان.
        [few] أعطت الحراسة كلمتها { $ago }: { $count } إنذارات مفتوحة.
        [many] أعطت الحراسة كلمتها { $ago }: { $count } إنذارًا مفتوحًا.
       *[other] أعطت الحراسة كلمتها { $ago }: { $count } إنذار مفتوح.
    }
quiet-differs = تقول الحراسة إن عدد الإنذارات المفتوحة { $watch }؛ وأُعطي هذا الهاتف { $given }. شيء ما محجوب. اسأل جارًا.
quiet-older-roster = هذه الدار تعرض قائمة قديمة لمن يتكلم باسم البلدة. لا تعتمد على الصمت هنا.
quiet-no-word = لا كلمة موقّعة من الحراسة منذ { $time }. لا أحد يضمن الهدوء.
quiet-never = لا كلمة موقّعة من الحراسة بعد. لا أحد يضمن الهدوء.
quiet-no-town = لا بلدة في هذه الدار بعد.
trouble-clock-wrong = ساعة هذا الهاتف خاطئة. اضبطها، وإلا بدت الإنذارات قديمة.
trouble-cut-off = الدار لا تجيب. ما تراه قد يكون قديمًا.
trouble-withheld = حُجب إنذار أو ضاع في الطريق. اسأل جارًا عمّا حدث.
trouble-bad-link = هذا الرابط تالف. اطلب غيره.
trouble-stepped-back = هذه الدار تعرض حالة أقدم للبلدة مما سبق. لا تعتمد على الصمت هنا.
trouble-forked = هذه الدار تعرض تاريخًا غير الذي سبق. لا تثق بالجديد هنا؛ اسأل قيّمًا.
trouble-bundle = هذه الدار تعرض تطبيقًا لم توقّعه البلدة. هاتفك يحتفظ بالقديم.
trouble-app-other = هذا التطبيق ليس الذي وقّعته البلدة. اسأل قيّمًا قبل أن تعتمد عليه.
distance = على بعد { $metres } م من مكانك. المنطقة: { $radius } م.
distance-here = قد يكون عند مكانك تمامًا. المنطقة: { $radius } م.
save-alert = احفظه ملفًا
badge-reported-over = يقال إنه انتهى
badge-ended = انتهى
badge-checked = تم التحقق
checked-unknown = كان شيئًا آخر
exercise-limit = تدريبات اليوم أكثر مما يرنّ له هذا الهاتف. تُعرض بلا صوت.

## I see something

report-event = ماذا ترى؟
report-activity = ماذا يحدث؟
report-size = كم عددهم؟
report-uniform = ماذا يلبسون؟
report-equipment = ماذا معهم؟
report-when = متى؟
report-place = أين؟
report-skip = لا أعرف
report-seen-by-me = رأيته بنفسي
report-when-now = الآن
report-when-minutes = قبل نحو 10 دقائق
report-when-hour = قبل نحو ساعة، وقد انتهى
report-when-day = أمس أو قبله
report-words = شيء آخر (ليس ضروريًا)
report-words-hint = ماذا، أين، إلى أي جهة. من دون أسماء، من فضلك.
report-sealed = لا يفتح هذا إلا من هم في الحراسة. الدار لا تستطيع.
report-guest = أنت ضيف هنا: يعمل هاتفك بضع ثوانٍ قبل الإرسال. هذا يمنع الإغراق.
place-here = هنا، حيث أنا
place-waiting = نبحث عن المكان… يمكنك المتابعة متى شئت.
place-failed = الهاتف لا يقول أين هو. صف المكان أو أشر إليه.
place-known = المكان محدد
place-grid = أشر إليه على شبكة
place-grid-hint = كل خانة قطعة من البلدة؛ الشمال في الأعلى. المس خانة، ثم المس ثانية لتكون أدق.
place-grid-out = أظهر ما حولها
place-middle = الوسط
place-metres = على بعد { $metres } م نحو { $direction } من الوسط
place-save = احفظ هذا المكان
compass-north = الشمال
compass-north-east = الشمال الشرقي
compass-east = الشرق
compass-south-east = الجنوب الشرقي
compass-south = الجنوب
compass-south-west = الجنوب الغربي
compass-west = الغرب
compass-north-west = الشمال الغربي
mine-title = بلاغاتي
mine-none = لا شيء بعد.
mine-unlocked = ما ينتظر هنا مختوم بمفتاح هذا الهاتف، لكن من يأخذ الهاتف يستطيع فتحه ما لم يكن مقفلًا. ضع قفلًا في الإعدادات. ويُمحى حين يُجاب.
mine-saved = محفوظ على هذا الهاتف
mine-sent = أُرسل
mine-seen = رأته الحراسة
mine-checking = هناك من يتحقق
mine-alerted = أُنذرت البلدة. شكرًا لك.
mine-not-it = تم التحقق: كان شيئًا آخر. شكرًا لك.
mine-cannot-tell = لم يستطع أحد الجزم. أبلغ ثانية إن استمر.
mine-work = هاتفك يعمل كي يُسمح له بالإرسال
mine-discard = ارمه
mine-answer = جوابك
mine-answer-words = بضع كلمات (ليست ضرورية)
mine-expired = لم يستطع أحد فتحه في الوقت المناسب.

## settings

settings-title = الإعدادات
settings-sound = كيف يبدو الصوت
settings-sound-why = ثلاث قصيرة: خطر قريب. واحدة طويلة: يأخذون أحدًا. التدريبات منخفضة ولطيفة.
sound-near = خطر قريب
sound-taking = يأخذون أحدًا
sound-drill = تدريب
sound-clear = زال الخطر
settings-lock = القفل
settings-lock-none = لا قفل على هذا الهاتف.
settings-lock-locked = مقفل. القراءة والتبليغ يعملان على كل حال.
settings-lock-open = مفتوح. يُقفل حين تغلق توكسن.
settings-lock-now = أقفل الآن
settings-lock-set = ضع قفلًا
settings-member = أنت عضو هنا.
settings-guest = أنت ضيف هنا: تقرأ كل شيء وتبلّغ. الأعضاء يدعوهم قيّم.
settings-silent = صفحة الويب لا ترن في هاتف صامت. ارفع الصوت إن كنت في الحراسة.
bundle-pinned = هذا التطبيق هو الذي وقّعته البلدة.
bundle-not-yet = لم توقّع البلدة بعد على التطبيق الذي تثق به.
bundle-refused = هذه الدار تعرض تطبيقًا لم توقّعه البلدة. هاتفك يحتفظ بالقديم.
bundle-unknown = لم يمكن التحقق في هذا المتصفح من أن التطبيق تطبيق البلدة.
wipe-title = انسَ كل شيء
wipe-why = المفاتيح والبلاغات والمكان والتصريح: كلها تغادر هذا الهاتف فورًا.
wipe-hold = اضغط 3 ثوانٍ
wipe-honest = لا يستطيع تطبيق ويب أن يمسح القرص تمامًا. ما كان تحت القفل يبقى ضجيجًا من دون كلماتك الخمس.
fingerprint = بصمة البلدة. قارنها بصوت عالٍ مع جار.

## lock

lock-title = كلماتك الخمس
lock-why = تُقفل مفاتيح هذا الهاتف. من دونها لا يفتحه أحد: لا الدار، ولا من يأخذ الهاتف، ولا أنت.
lock-learn = اكتبها على ورق أو احفظها. تُعرض مرة واحدة.
lock-learnt = صارت عندي
lock-ask = اكتب الآن الكلمات الخمس
lock-words = خمس كلمات
lock-set = أقفل هذا الهاتف
lock-again = اعرضها ثانية
unlock-title = مقفل
unlock-why = اكتب كلماتك الخمس. خلفها ما لا يقرؤه سواك.
unlock = افتح
unlock-read-on = اقرأ الإنذارات فقط

## coming in

join-title = تدعوك { $town }
join-why = لا حاجة إلى اسم ولا رقم. هذا الهاتف يصنع تصريحًا سريًا ويحفظه.
join = انضم
join-done = صرت منا
join-done-why = ما تبلّغه الآن يمر في مسار الأعضاء.
role-title = { $role } في { $town }
role-why = يصنع هذا الهاتف مفاتيح لستة أسابيع من الحراسة. يصادق عليها القيّم؛ ولا يعرف غيره لمن هي.
role-name = بماذا يسميك القيّم؟
role-name-hint = أي اسم. لا يحفظه إلا هاتف القيّم، حتى تنتهي المفاتيح.
role-make = اصنع مفاتيحي
role-making = نصنع المفاتيح
role-sent = أُرسل إلى القيّم. تبدأ الحراسة حين يصادق على المفاتيح.
role-waiting = مفاتيحك تنتظر مصادقة القيّم.
slip-title = قصاصتك
slip-why = اطبعها أو انسخها واحفظها بعيدًا عن الهاتف. إن ضاع الهاتف فهذه القصاصة تنهي مفاتيحه. ولا تفعل غير ذلك.
slip-done = صارت عندي على ورق

## the three honest exceptions

honest-title = ما لا يستطيعه توكسن
honest-promise = لا تستطيع الدار أن تقرأ ما تقول ولا أين أنت، ولا تحفظ اسمًا ولا رقمًا ولا عنوانًا. هناك ثلاثة استثناءات.
honest-push = الإشعارات
honest-push-what = تحمل Apple أو Google أو Mozilla الإشعارات، وقد تقول أي هاتف يتلقاها.
honest-push-around = المخرج: أبقِ توكسن مفتوحًا، أو ليخبرك جار. لا يأتي شيء من الخارج ما لم تطلبه؛ وما يظهر وهو مفتوح يصنعه بنفسه.
honest-code = شيفرة التطبيق نفسها
honest-code-what = الدار تعطيك هذا التطبيق. وقد تعطيك دار غير أمينة تطبيقًا آخر.
honest-code-around = المخرج: متى وقّعت البلدة تطبيقها لا يقبل هذا الهاتف غيره. ويستطيع أي أحد التحقق بالأمر tocsin-kit verify-app.
honest-apple = أجهزة Apple
honest-apple-what = هناك تستطيع الدار أن تختلق كلمات إشعار.
honest-apple-around = المخرج: لا تصدق إلا ما هو داخل توكسن، حيث يُتحقق من كل إنذار.
honest-disk = الهاتف المصادَر يسلّم ما ليس مقفلًا، حتى بعد المحو. ضع قفلًا إن كان لك دور أو كنت تبلّغ كثيرًا.
honest-tickets = أثناء عملها تستطيع الدار أن تربط تصريحك بتذكرة لحظة طلبها. هاتفك يطلبها مسبقًا كي لا يدل ذلك على بلاغ.

## watch desk

desk-title = مكتب الحراسة
desk-start = ابدأ حراستي
desk-start-why = أثناء حراستك يفتح هذا الهاتف ما يبلّغه الناس، ويعطي كلمة الحراسة الموقّعة كل دقيقتين.
desk-start-note = أبقِ هذه الصفحة مفتوحة والشاشة مضاءة.
desk-stop = أنهِ حراستي
desk-until = النوبة حتى { $time }
desk-keys-end = تنتهي مفاتيحك { $time }. اطلب غيرها من القيّم.
desk-vouch-ask = اطلب من اثنين في الحراسة أن يشهدا لي
desk-standin-why = ضاعت مفاتيحك أو لم يُصادَق عليها بعد؟ مفاتيح جديدة تسري لهذه النوبة فقط، حين يشهد لك اثنان من الحراسة.
desk-standin-make = اصنع مفاتيح لهذه النوبة
desk-vouch = اشهد لأحد
desk-vouch-why = أنت تعرف صاحب الطلب وهو أمامك أو تكلمه. يشهد اثنان؛ وتسري الشهادة لهذه النوبة.
desk-vouch-code = رمز صاحب الطلب
desk-vouch-sign = أشهد له
desk-vouch-next = وُقّع مرة. يحتاج شخص ثانٍ من الحراسة إلى هذا الرمز.
desk-vouch-done = تم: يمكن أن تبدأ الحراسة.
error-stand-in-too-many = هناك بديلان لهذه النوبة من قبل.
error-stand-in-already-here = هذا الشخص في الحراسة من قبل.
error-stand-in-not-enough-signatures = يجب أن يشهد شخصان مختلفان من الحراسة.
desk-one-suffices = أقل من ثلاثة لهم أدوار في هذه النوبة: يكفي توقيع واحد الآن.
desk-together =
    { $others ->
        [zero] لا أحد غيرك في الحراسة.
        [one] شخص آخر في الحراسة. يستطيع اثنان التأكيد.
        [two] شخصان آخران في الحراسة. يستطيع اثنان التأكيد.
        [few] { $others } آخرون في الحراسة. يستطيع اثنان التأكيد.
        [many] { $others } آخرون في الحراسة. يستطيع اثنان التأكيد.
       *[other] { $others } آخرون في الحراسة. يستطيع اثنان التأكيد.
    }
desk-queue = ما وصل
desk-empty = لا شيء ينتظر. أبقِ هذه الصفحة مفتوحة.
desk-unreadable = مختوم لمن حرس قبلك
desk-incident = حادث
desk-reports =
    { $count ->
        [zero] لا بلاغات
        [one] بلاغ واحد
        [two] بلاغان
        [few] { $count } بلاغات
        [many] { $count } بلاغًا
       *[other] { $count } بلاغ
    }
incident-new = جديد
incident-claimed = مأخوذ
incident-checking = قيد التحقق
incident-half = توقيع واحد
incident-dismissed = مغلق
incident-out = خرج الإنذار
incident-reported = يقال إنه انتهى
incident-ended = انتهى
source-member = عضو
source-guest = ضيف
source-telephone = هاتف
fact-event = ماذا
fact-activity = يفعلون
fact-size = كم
fact-uniform = يلبسون
fact-equipment = معهم
fact-seen = شوهد
fact-seen-self = بأعينهم
fact-seen-told = نقلًا عن غيرهم
fact-past = مضى، ليس الآن
fact-place = المكان
fact-no-place = بالكلمات فقط
desk-claim = أنا أتحقق
desk-release = أعِده
desk-their-eta = قال إنه يحتاج { $minutes } د.
desk-eta = أصل خلال { $minutes } د
desk-ask = اسأل
desk-ask-words = بضع كلمات (ليست ضرورية)
desk-asked = سُئل، لا جواب بعد
desk-change = غيّر النوع أو المنطقة
desk-place-needed = أشر إلى المنطقة أولًا
desk-verdict = ما هو؟
desk-before-you-sign = قبل أن توقّع
desk-confirm-signs = «نعم، هذا صحيح» توقّع هذا بعينه. والشخص الثاني يرسله.
desk-confirm-sends = «نعم، هذا صحيح» توقّع هذا بعينه وترسله فورًا.
preview-area = المنطقة { $radius } م، لمدة { $minutes } دقيقة
desk-half-mine = لقد وقّعت
desk-half-theirs = وقّع شخص على هذا. انظر فيه ثم وافق.
desk-half-waits = يجب أن يوافق شخص ثانٍ. اتصل به إن لم يكن هناك أحد.
desk-approve = وافق وأرسل
desk-half-checked = يقول أحدهم: { $what }. وصل بلاغان، فيجب أن يوافق شخص ثانٍ.
desk-agree = أوافق
desk-lone-forbidden = لا تسمح هذه البلدة لشخص واحد بالإنذار وحده.
desk-lone-wait = وحدك؟ بعد { $left } تستطيع إرسال «غير مؤكد».
desk-lone-why = لا أحد يجيب؟ تستطيع الإنذار «غير مؤكد»: منطقة صغيرة، 20 دقيقة على الأكثر.
desk-lone-send = أرسل غير مؤكد
desk-is-out = خرج هذا الإنذار.
desk-reported-over = يقول شخص إنه انتهى؛ توقف الصوت. والثاني يجعله نهائيًا.
desk-all-clear = انتهى: زال الخطر
desk-all-clear-second = نعم، انتهى
desk-update = ما زال: { $minutes } د أخرى
desk-cancel = أخطأنا: إلغاء
desk-thread = ملاحظات لمن يأتي بعدك
desk-note = ملاحظة قصيرة
desk-note-put = أضف
desk-merge = هو نفسه حادث آخر
desk-intake = مكالمة هاتفية
desk-intake-save = ضعه في القائمة
desk-exercise = تدريب
desk-exercise-why = يبدو ويُسمع مختلفًا على كل هاتف، ويُوقَّع بمفاتيح أخرى. كل هاتف يرن لتدريبين في اليوم.
desk-exercise-start = ابدأ التدريب
desk-handover = تسليم
desk-handover-why = يختم الحوادث المفتوحة وملاحظتك لمن يحرس بعدك.
desk-handover-words = ما يجب أن يعرفوه
desk-handover-send = سلّم

## refusals of this phone

error-no-line = لا اتصال بالدار. حاول ثانية بعد لحظة.
error-other = لم ينجح ذلك ({ $code }).
error-lock-other-words = ليست هذه الكلمات الخمس.
error-place-too-slow = الهاتف لا يجد نفسه. أشر إلى المكان.
error-place-no-position = الهاتف لا يقول أين هو. أشر إلى المكان.
error-line-none = لا اتصال بالدار. حاول ثانية بعد لحظة.
error-line-refused = رفضت الدار ذلك.
error-line-odd-answer = أجابت الدار بما لا يُقرأ.
error-lane-full = كثيرون يبلّغون الآن. ينتظر على هذا الهاتف ويُرسل وحده.
error-lock-shut = افتح هذا الهاتف أولًا.
error-lock-is-set = لهذا الهاتف قفل من قبل.
error-keep-unavailable = هذا المتصفح لا يحفظ شيئًا لهذه الصفحة. افتح توكسن في متصفح آخر.
error-keep-busy = أغلق صفحات هذه البلدة الأخرى أولًا.
error-desk-no-keys = لا مفتاح لهذه النوبة على هذا الهاتف. اطلبه من القيّم، أو ليشهد لك اثنان من الحراسة.
error-desk-not-certified = مفاتيحك تنتظر مصادقة القيّم.
error-desk-closed = ابدأ حراستك أولًا.
error-desk-second-person = يجب أن يقول ذلك شخص ثانٍ أيضًا.
error-desk-nobody-next = لم يُصادَق على أحد للنوبة التالية بعد.
error-desk-cannot-ask = لم يترك صاحب البلاغ طريقًا للرد.
error-desk-no-playbook = لا دليل يعرف هذا النوع.
error-incident-claimed = هناك من يتحقق منه.
error-incident-closed = أُغلق هذا من قبل.
error-incident-not-yours = هناك من يتحقق منه.
error-window-unknown = لم يُصادَق على أحد لهذه النوبة. اسأل القيّم.
error-invite-unknown = هذه الدعوة غير معروفة هنا، أو أُغلقت.
error-invite-expired = انتهت هذه الدعوة.
error-invite-malformed = هذه ليست دعوة.
error-invite-closed = أُغلقت هذه الدعوة. اطلب دعوة جديدة.
error-invite-other-town = هذا الرابط لبلدة غير بلدة هذه الدار.
error-alert-not-enough-signatures = لم يوقّع عدد كافٍ من أهل الحراسة.
error-alert-same-person = وقّع الشخص نفسه مرتين.
error-alert-lone-too-wide = لا يستطيع شخص وحده أن ينذر بهذا الاتساع أو الطول.
error-bundle-other-words = تعطي الدار كلمات غير التي وقّعتها البلدة.

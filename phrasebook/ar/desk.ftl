## the watch desk on a laptop: queue, map, incident

desk-map = الخريطة
desk-map-empty = لا مكان لأي حادث مفتوح.
desk-search = ابحث في الكلمات
desk-search-none = لا شيء هنا فيه هذه الكلمات.
desk-waiting =
    { $count ->
        [zero] لا بلاغ ينتظر.
        [one] بلاغ واحد ينتظر أحدًا.
        [two] بلاغان ينتظران أحدًا.
        [few] { $count } بلاغات تنتظر أحدًا.
        [many] { $count } بلاغًا ينتظر أحدًا.
       *[other] { $count } بلاغ ينتظر أحدًا.
    }
desk-choose = اختر شيئًا من القائمة. أو اضغط j ثم Enter.
desk-keys = المفاتيح
desk-sounds = الصوت
desk-muted = صامت
desk-somebody-checks = هناك من يتحقق من هذا.

## keys

key-next = التالي في القائمة
key-previous = السابق في القائمة
key-open = افتحه
key-claim = أنا أتحقق
key-confirm = نعم، هذا صحيح
key-not-it = لا، ليس ذلك
key-cannot-tell = لا أستطيع أن أحدّد
key-approve = وافق وأرسل
key-update = ما زال، مدة أطول
key-all-clear = زال الخطر
key-note = اكتب ملاحظة
key-telephone = مكالمة هاتفية
key-search = ابحث في الكلمات
key-mute = الصوت أو الصمت
key-keys = هذه المفاتيح
key-close = اترك الحقل أو أغلق
keys-twice = المفتاح الذي يوقّع يذهب أولًا إلى زره. اضغطه ثانية أو اضغط Enter لتوقّع.
keys-on = استعمل الحروف المفردة مفاتيح

## clocks, each with what happens at zero

clock-mine = لك مدة { $left } ثم يتحرر
clock-mine-over = تحرر من جديد
clock-theirs = مأخوذ مدة { $left } ثم يتحرر
clock-theirs-over = تحرر من جديد
clock-eta = يصل خلال { $left }
clock-eta-over = كان يجب أن يصل: اسأل
clock-alone = بعد { $left } تستطيع إرسال «غير مؤكد»
clock-alone-over = تستطيع إرسال «غير مؤكد» الآن
clock-end = ينتهي وحده بعد { $left } على كل هاتف
clock-end-over = انتهى وحده

## alone, said before it matters

alone-unconfirmed = أنت وحدك: تستطيع إرسال «غير مؤكد» (500 م و20 دقيقة على الأكثر).
alone-nothing = أنت وحدك: توقيع واحد لا يرسل شيئًا هنا.
alone-not-enough = الموجودون لا يستطيعون التأكيد معًا بعد.
alone-needs-anybody = «مؤكد» يحتاج شخصًا آخر: أي صاحب دور يبدأ حراسته. اتصل بأحد الآن.
alone-needs-verifier = «مؤكد» يحتاج متحقّقًا يبدأ حراسته وينظر؛ ثم توافق أنت. اتصل بواحد الآن.
alone-needs-dispatcher = «مؤكد» يحتاج منسّقًا يبدأ حراسته ويوافق على ما رأيت. اتصل بواحد الآن.

## a telephone call

intake-what = ما الموضوع؟
intake-alarm = إنذار
intake-no-alarm = ليس إنذارًا
intake-aid = طعام أو توصيل أو مال
intake-directory = من يساعد في ماذا
intake-documentation = حفظ ما صُوّر أو شوهد
intake-legal = محامٍ، أُخذ أحدهم
intake-aid-say = «هذا الخط للأخطار التي تحدث الآن. للطعام أو التوصيل أو الإيجار اتصل بمجموعة العون في البلدة. هل أقرأ لك رقمها؟»
intake-directory-say = «هذا الخط للأخطار التي تحدث الآن. في البلدة قائمة بمن يساعد في ماذا. هل أقرأ لك الرقم؟»
intake-documentation-say = «احفظ التصوير أو الورقة ولا تعرضها على أحد بعد. اكتب اليوم متى وأين كان ذلك. هل أقرأ لك رقم من يجمعها؟»
intake-legal-say = «لا تقل شيئًا ولا توقّع شيئًا قبل حضور محامٍ. سأقرأ لك الآن رقم المحامين؛ هل عندك ما تكتب به؟»
intake-tell = قل هذا للمتصل:
intake-kept-nowhere = لا شيء من هذه المكالمة يُكتب أو يُرسل أو يُعدّ.
intake-told = قيل. أغلق
intake-place = أين؟
intake-place-hint = أول حروف شارع أو مكان، أو خلية من الخريطة
intake-past = مضى، وليس الآن
intake-told-by-others = سمعه المتصل من غيره
intake-words = ما يقوله المتصل
intake-words-hint = ماذا وأين وإلى أين. بلا أسماء ولا لوحات.

## the hand-over sheet

sheet-title = تسليم الحراسة، { $time }
sheet-open =
    { $count ->
        [zero] لا شيء مفتوح.
        [one] حادث واحد مفتوح.
        [two] حادثان مفتوحان.
        [few] { $count } حوادث مفتوحة.
        [many] { $count } حادثًا مفتوحًا.
       *[other] { $count } حادث مفتوح.
    }
sheet-since = منذ
sheet-who = عند من
sheet-due = المطلوب
sheet-words = قالوا
sheet-notes = ملاحظات
sheet-mine = هذا المكتب حتى { $time }
sheet-theirs = مكتب آخر حتى { $time }
sheet-nobody = لا أحد
sheet-no-names = لا أسماء هنا. مزّق الورقة بعد أن تقرأها الحراسة التالية.
due-claim = يجب أن يذهب أحد وينظر
due-verdict = حكم من ينظر الآن
due-second = توقيع ثانٍ
due-second-not-it = يجب أن يوافق شخص ثانٍ على أنه ليس ذلك
due-answer = جواب صاحب البلاغ
due-all-clear = زوال الخطر، أو مدة أطول
due-final = يجب أن يقول شخص ثانٍ إنه انتهى
due-eta = يصل أحدهم عند { $time }
due-end = ينتهي الإنذار وحده عند { $time }

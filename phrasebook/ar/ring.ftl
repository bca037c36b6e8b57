# Rights cards: law differs from place to place. checked-by-lawyer: no

## how this phone rings

ring-title = كيف يرنّ هذا الهاتف
ring-open = تغيير
ring-settings = الصوت وساعات الهدوء والإشعارات. اختياراتك تبقى في هذا الهاتف.
ring-here-only = ما تختاره هنا يبقى في هذا الهاتف. أما الرنين والتطبيق مغلق والعدّ فيقولان بنفسيهما ما الذي يخرج منه.
ring-tap-once = المس مرة واحدة ليُسمح لهذا الهاتف بأن يرنّ.
ring-test = جرّب الإنذار
ring-test-why = ثلاث صفرات قصيرة، كما في خطر قريب. لمستك تسمح أيضًا للهاتف بأن يرنّ وحده ما دام توكسن مفتوحًا.
ring-may = يستطيع هذا الهاتف أن يرنّ ما دام توكسن مفتوحًا.
ring-may-not = لا يستطيع هذا الهاتف أن يرنّ بعد. جرّب الإنذار.
ring-no-voice = لا صوت في هذا المتصفح. أبقِ الشاشة أمامك.
ring-no-whistle = لم تسمع الصفير؟ ارفع الصوت وأوقف الوضع الصامت.
sound-update = خبر جديد
ring-updates = بعد الرنّة الأولى
ring-updates-all = كل خبر جديد بنغمة خافتة
ring-updates-silent = الأخبار الجديدة بلا صوت
ring-updates-first = التحذير الأول فقط
ring-quiet = ساعات الهدوء
ring-quiet-why = لا شيء يرنّ فيها، إلا خطر الآن عند أحد أماكنك.
ring-quiet-keep = أريد ساعات هدوء
ring-quiet-from = من
ring-quiet-to = إلى
ring-quiet-no-place = لا مكان محفوظ: في هذه الساعات لن يرنّ شيء.

## notifications

notify-title = الإشعارات في هذا الهاتف
notify-why = ما دام توكسن مفتوحًا في الخلفية، يستطيع هذا الهاتف أن يعرض إشعارًا. لا أحد في الخارج يرسله.
notify-ask = السماح بالإشعارات
notify-denied = الإشعارات غير مسموح بها. لا يتوقف عليها شيء آخر. للتغيير: العلامة بجانب العنوان، ثم الإشعارات.
notify-missing = هذا المتصفح لا يعرض إشعارات هنا.
notify-test = إرسال إشعار تجريبي
notify-test-words = تجربة. يستطيع هذا الهاتف أن يعرض الإشعارات.
notify-shown = انظر إلى أعلى الشاشة أو إلى شاشة القفل. هل وصل؟
notify-arrived = نعم، وصل
notify-not = لا
notify-failed = لم يصل. انظر في إعدادات الهاتف هل يُسمح لهذا المتصفح بعرض الإشعارات.
notify-on = مفعّلة: وصل إشعار تجريبي.
notify-off = إيقاف
notify-neutral-choice = شاشة القفل تقول فقط إن هناك خبرًا
notify-neutral = هناك خبر. افتح التطبيق لتقرأه.

## the alarm on the whole screen

alarm-stop = أوقف الصوت
alarm-close = إغلاق
alarm-rights = ماذا أفعل، حقوقي
alarm-more =
    { $count ->
        [zero] لا إنذار آخر.
        [one] هناك إنذار آخر.
        [two] هناك إنذاران آخران.
        [few] هناك { $count } إنذارات أخرى.
        [many] هناك { $count } إنذارًا آخر.
       *[other] هناك { $count } إنذار آخر.
    }

## places

places-title = أماكني
places-why = البيت والعمل ومدرسة الأطفال. تبقى في هذا الهاتف، والهاتف نفسه يقارنها بكل تحذير.
places-saved =
    { $count ->
        [zero] لا مكان محفوظ.
        [one] مكان واحد محفوظ، في هذا الهاتف فقط.
        [two] مكانان محفوظان، في هذا الهاتف فقط.
        [few] { $count } أماكن محفوظة، في هذا الهاتف فقط.
        [many] { $count } مكانًا محفوظًا، في هذا الهاتف فقط.
       *[other] { $count } مكان محفوظ، في هذا الهاتف فقط.
    }
places-change = تغيير الأماكن
places-name = ماذا تسمّيه؟
places-home = البيت
places-work = العمل
places-school = المدرسة
places-other = اسم آخر
places-unnamed = مكاني
places-within = متى يُعدّ الخطر قريبًا؟
places-within-area = داخل نطاقه
places-within-metres = من بعد { $metres } م
places-forget = انسَ هذا المكان
places-add = إضافة مكان
places-full = { $most } أماكن محفوظة. انسَ واحدًا لتضيف غيره.
distance-named = على بعد { $metres } م من { $place }. النطاق: { $radius } م.
distance-here-named = قد يكون عند { $place } تمامًا. النطاق: { $radius } م.

## rights cards

rights-title = حقوقي
rights-on-phone = هذه البطاقات في هذا الهاتف ولا تحتاج إلى اتصال. يختلف القانون من مكان إلى آخر: اسأل محاميك.
rights-no-number = لم تنشر بلدتك رقمًا بعد. اسأل أحد القائمين عليها.
rights-call-number = اتصل: { $whose }
rights-arm = اكتب هذا الرقم على ذراعك.
rights-print = اطبع البطاقات
number-hotline = خط المساعدة
number-lawyers = المحامون
rights-street-title = في الشارع
rights-silence-title = الصمت
rights-door-title = عند الباب
rights-warrant-title = ورقة القاضي
rights-witness-title = المشاهدة والتصوير
rights-call-title = أخبر أحدًا
rights-eviction-title = الإخلاء

## passing it on

share = أرسله إلى غيرك
share-title = أرسل هذا التحذير إلى غيرك
share-why = الصورة تقول حتى متى يصحّ. لا شيء عنك فيها: لا أماكنك ولا بُعدك.
share-send = أرسل الصورة
share-save = احفظ الصورة
share-copy = انسخ الكلمات
share-copied = نُسخت.
share-voice-send = أرسل الرسالة الصوتية
share-voice-save = احفظ الرسالة الصوتية
share-voice-none = لم يسجّل أحد بعد كل هذه الكلمات بهذه اللغة: تذهب الصورة وحدها.
share-other-app = التطبيق الذي ترسلها به يرى الصورة ويرى إلى من تذهب.
picture-valid = صالح حتى { $time }، { $date }
picture-told = كما في { $time }، { $date }
picture-area = نطاق { $radius } م في { $town }.
picture-check = أين تمامًا، وهل ما زال كذلك؟ { $address }
picture-code = تحذير { $code }

## publishing the numbers

numbers-title = أرقام للاتصال
numbers-why = تظهر على بطاقات الحقوق في كل هاتف: خط المساعدة في البلدة ومحاموها. ليست رقم شخص أبدًا.
numbers-for-ever = يستطيع الجميع قراءة هذا إلى الأبد:
numbers-sure = أعلم أن الجميع يستطيعون قراءته إلى الأبد
numbers-publish = انشر هذه الأرقام
numbers-asked = طُلب من قائم آخر أن يوقّع. اقرأ له الأرقام.
numbers-wrong = لا يستطيع هاتف أن يطلب هذا.
numbers-same = اكتب الأرقام التي قيلت لك. هذا الهاتف يقارن.
numbers-match = هذه الأرقام تمامًا.
numbers-differ = أرقام أخرى، أو لا شيء بعد.
files-numbers = أرقام الاتصال

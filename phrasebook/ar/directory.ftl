# checked-by-speaker: no

## places that help: a list that the town publishes for everybody

help-places = أماكن تساعد
help-places-why = طعام، محامون، أطباء، إيجار: أين ومتى تفتح
dir-title = أماكن تساعد
dir-private = على كل الهواتف القائمة نفسها. لا أحد يعرف ما تنظر إليه.
dir-none = لم تنشر بلدتك قائمة أماكن بعد.
dir-coming = القائمة ليست على هذا الهاتف بعد. تصل ما إن يتوفر اتصال.
dir-theirs = الأسماء والأوصاف باللغة التي كُتبت بها.
dir-what = ماذا تحتاج؟
dir-need-food = طعام
dir-need-shelter = مكان للنوم
dir-need-rent = الإيجار والفواتير
dir-need-legal = مساعدة قانونية
dir-need-medical = طبيب، عيادة
dir-need-mind = من تتحدث إليه
dir-need-violence = أمان من العنف
dir-need-children = أطفال، مدرسة
dir-need-clothes = ملابس، أغراض البيت
dir-need-transport = الوصول إلى هناك
dir-need-language = ترجمة، دروس
dir-need-work = عمل
dir-need-other = مساعدة أخرى
dir-all = كل الأماكن
dir-search = ابحث عن كلمة
dir-narrow = تحديد أدق
dir-open-now = مفتوح الآن
dir-open-today = يفتح اليوم
dir-no-papers = لا يطلب أوراقاً
dir-speaks = اللغة المستخدمة هناك
dir-any-language = أي لغة
dir-access-step-free = بلا درجات
dir-access-toilet = حمّام مهيأ
dir-access-hearing-loop = حلقة سمعية
dir-access-sign-language = لغة الإشارة
dir-access-parking = موقف سيارات عند الباب
dir-access-quiet = غرفة هادئة
dir-count =
    { $count ->
        [zero] لا مكان
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكاناً
       *[other] { $count } مكان
    }
dir-nothing = لا شيء يطابق. أزل شرطاً أو ابحث عن كلمة أخرى.
dir-more = أظهر المزيد من الأماكن
dir-clear = أزل كل الشروط
dir-closed-now = مغلق حالياً
dir-open-until = مفتوح حتى { $time }
dir-opens-today = يفتح اليوم عند { $time }
dir-not-today = لا يفتح اليوم
dir-no-hours = المواعيد غير معروفة. اتصل أولاً.
dir-hours = المواعيد
dir-days = من { $first } إلى { $last }
dir-nth-1 = { $day } الأول
dir-nth-2 = { $day } الثاني
dir-nth-3 = { $day } الثالث
dir-nth-4 = { $day } الرابع
dir-nth-5 = { $day } الخامس
dir-nth-9 = { $day } الأخير
dir-of-month = كل شهر، { $days }
dir-month-day = يوم { $day }
dir-month-last = اليوم الأخير
dir-every-weeks = كل { $count } أسابيع، { $days }
dir-every-months = كل { $count } أشهر، { $days }
dir-from-to = { $days }: من { $opens } إلى { $closes }
dir-since = ابتداءً من { $date }
dir-until = حتى { $date }
dir-phone = هاتف
dir-call = اتصل بـ { $number }
dir-text = أرسل رسالة إلى { $number }
dir-textphone = هاتف نصي { $number }
dir-extension = الرقم الفرعي { $number }
dir-where = أين
dir-web = صفحتهم على الإنترنت
dir-web-why = هي لهم وليست لبلدتك. ترى أنك زرتها.
dir-mail = اكتب إلى { $address }
dir-languages = اللغات
dir-getting-in = الدخول
dir-papers = الأوراق
dir-papers-not-asked = لا يطلبون أوراقاً.
dir-papers-asked = يطلبون أوراقاً.
dir-papers-unknown = لا يُعرف إن كانوا يطلبون أوراقاً. اسأل قبل أن تذهب.
dir-bring = أحضر معك
dir-cost = التكلفة
dir-who = لمن
dir-how = كيف تحصل على المساعدة
dir-checked = آخر تحقق
dir-checked-days =
    { $count ->
        [0] تم التحقق اليوم
        [zero] تم التحقق اليوم
        [one] تم التحقق أمس
        [two] تم التحقق قبل يومين
        [few] تم التحقق قبل { $count } أيام
        [many] تم التحقق قبل { $count } يوماً
       *[other] تم التحقق قبل { $count } يوم
    }
dir-checked-weeks = تم التحقق قبل { $count } أسابيع
dir-checked-months = تم التحقق قبل { $count } أشهر
dir-checked-old = آخر تحقق كان قبل { $count } شهراً. اتصل قبل أن تذهب.
dir-checked-never = لم يتحقق أحد من هذا بعد. اتصل قبل أن تذهب.
dir-print = اطبع هذه القائمة
error-directory-malformed = هذه ليست قائمة أماكن، أو أن جزءاً منها تالف.
error-directory-no-services = لا يستطيع هذا الهاتف قراءة قائمة الأماكن هذه. إنه يقرأ الجداول (CSV) وHSDS والملفات المحفوظة هنا.

## for stewards: the list is taken in, changed, looked through and signed

files-directory = الأماكن التي تساعد
dir-about = قائمة للجميع: طعام، محامون، أطباء. خذها من ملف (جدول بصيغة CSV أو HSDS أو ملف محفوظ هنا)، غيّرها، وقّعها.
dir-take-now = ابدأ بالقائمة المنشورة
dir-choose = اختر قائمة أماكن
dir-zone = المنطقة الزمنية لكل المواعيد
dir-problems =
    { $count ->
        [zero] لا مشكلة
        [one] شيء واحد لم يمكن أخذه كما هو
        [two] شيئان لم يمكن أخذهما كما هما
        [few] { $count } أشياء لم يمكن أخذها كما هي
        [many] { $count } شيئاً لم يمكن أخذها كما هي
       *[other] { $count } شيء لم يمكن أخذها كما هي
    }
dir-problem-ended = { $where }: انتهى، ولم يُؤخذ
dir-problem-cut = { $where }: طويل جداً، وقد اختُصر
dir-problem-part = { $where }: جزء لم يمكن قراءته فتُرك
dir-problem-many = { $where }: أنواع مساعدة أو أوراق أكثر مما يتسع له مكان؛ احتُفظ بالأولى
dir-problem-need = { $where }: وُضع تحت مساعدة أخرى
dir-problem-twice = { $where }: موجود مرتين
dir-problem-refused = { $where }: لم يمكن أخذه
dir-add = أضف مكاناً
dir-edit = غيّر
dir-edit-name = الاسم
dir-edit-organization = من يديره
dir-edit-needs = لأي حاجة
dir-edit-words = ما يحصل عليه المرء هناك
dir-edit-street = الشارع والرقم
dir-edit-city = المدينة
dir-edit-region = الولاية أو المنطقة
dir-edit-postal = الرمز البريدي
dir-edit-country = البلد، حرفان
dir-edit-lines = واحد في كل سطر
dir-edit-commas = أسماء قصيرة بينها فواصل: en, es, so
dir-edit-hours = Mon-Fri 09:00-17:00، كل قاعدة في سطر
dir-edit-hours-words = المواعيد بالكلمات
dir-edit-access-words = المزيد عن الدخول
dir-edit-web = العنوان على الإنترنت
dir-edit-mail = البريد الإلكتروني
dir-edit-notice = خبر للأيام القادمة
dir-edit-wrong = لا يمكن نشر هذا بعد: { $what }
dir-checked-today = سأل أحدهم هناك اليوم
dir-remove = أزل
dir-keep = احفظ
dir-changes = جديد: { $new }. تغيّر: { $changed }. أُزيل: { $gone }.
dir-for-ever = يستطيع الجميع قراءة هذا إلى الأبد، أياً كانوا.
dir-for-ever-why = لا بيت لأحد، ولا رقم خاص بأحد، ولا ملجأ مكانه سري.
dir-sure = لقد راجعتها
dir-publish = وقّع وانشر
dir-asked = لقد وقّعت. احفظ الملف وأعطه لقيّم ثانٍ: يقارنه على هاتفه ويوقّع أيضاً.
dir-save = احفظ القائمة في ملف
dir-save-hsds = احفظ بصيغة HSDS لبرامج أخرى
dir-drop = تخلّص من هذه المسودة
dir-same = اختر الملف الذي أُعطي لك. يقارنه هاتفك.
dir-match = إنها هذه القائمة نفسها. راجعها قبل أن توقّع.
dir-differ = إنها قائمة أخرى. لا توقّع.

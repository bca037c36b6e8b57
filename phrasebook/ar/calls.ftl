# checked-by-speaker: no

## asking for a call every day

calls-title = مكالمة كل يوم
calls-why = يتصل بك أحد الجيران في الأيام وفي الساعة التي تختارها ويسأل عن حالك. إن لم ترد، يحدث ما تكتبه هنا ولا شيء غيره.
calls-start = اطلب مكالمة يومية
calls-start-other = اطلبها لشخص آخر
calls-never = لا يتصل أحد بالشرطة ولا بأي سلطة أخرى إلا إذا كتبت ذلك بنفسك.
calls-no-desk = ليس لهذه البلدة مكتب مساعدة بعد. حين يكون لها مكتب تستطيع أن تطلب المكالمات هنا.
calls-for = لمن
calls-for-me = لي
calls-for-other = لشخص بلا هاتف كهذا
calls-days = الأيام
calls-hour = الساعة
calls-callers = ما يراه المتصلون
calls-name = الاسم الأول
calls-phone = الرقم الذي يُتصل به
calls-language = اللغة
calls-notes = ما يجوز أن يعرفه المتصلون
calls-notes-hint = مثلًا: دعوه يرن طويلًا. اسألوا عن القطة.
calls-unanswered = إن لم يكن هناك رد
calls-second = رقم ثانٍ
calls-second-why = يُجرَّب فورًا إن لم يُرد على الأول
calls-keyholder = ثم يُخبَر
calls-keyholder-nobody = لا أحد
calls-after = كم بعد الساعة
calls-after-30 = 30 دقيقة
calls-after-60 = ساعة
calls-after-120 = ساعتان
calls-keyholder-words = ما يجب أن يعرفه { $name } ويفعله
calls-address = العنوان
calls-address-why = يقرؤه هذا الشخص وحده، وفقط إن لم يكن هناك رد
calls-circle = ثم يأتي اثنان من الجيران ويطرقان الباب
calls-authorities = سلطة في آخر الأمر؟
calls-authorities-why = معظم الناس لا يريدون ذلك. لا يحدث إلا إذا كتبته هنا بكلماتك وأكدته.
calls-authorities-want = أريد ذلك
calls-authorities-words = من، ولماذا
calls-authorities-sure = نعم. فكرت في ذلك وأريده.
calls-duress = إن لم تستطع الكلام بحرية
calls-duress-word = كلمة
calls-duress-why = قلها في المكالمة. يتابع المتصل كأن شيئًا لم يكن، ويعلم أشخاصك.
calls-duress-kept = تبقى الكلمة التي اخترتها ما لم تكتب غيرها. لا تُعرض هنا على أحد.
calls-quiet = أيام بلا مكالمة
calls-quiet-why = حين تكون غائبًا. لا يتصل أحد ولا يُخبَر أحد.
calls-quiet-from = من
calls-quiet-until = إلى
calls-wish = اطلبها
calls-wish-change = غيّرها
calls-leave = اتركها
calls-lack-name = ينقص الاسم الأول.
calls-lack-phone = ينقص رقم يُتصل به.
calls-lack-days = اختر يومًا واحدًا على الأقل.
calls-lack-hour = بين ربع ساعة وأربع ساعات من فضلك.
calls-lack-order = هذه الخطوات في ترتيب لا يصلح.
calls-lack-step = إحدى هذه الخطوات لا يمكن تنفيذها كما هي.
calls-lack-authorities = اكتب بكلماتك ما تريد، وأكده.
calls-lack-duress = ثلاثة أحرف أو أكثر.

## what there is of it

calls-mine = مكالمتي اليومية
calls-of = المكالمة اليومية لأجل { $name }
calls-over = لم يعد المكتب يحتفظ بشيء منها.
calls-waiting = تذهب إلى مكتب المساعدة حين يكون هناك اتصال.
calls-sent = هي عند مكتب المساعدة. لم يتولها أحد بعد.
calls-running = تولاها مكتب المساعدة.
calls-next = المكالمة القادمة: من { $begins } إلى { $ends }
calls-next-planned = المكالمة القادمة، هناك من سيتصل: من { $begins } إلى { $ends }
calls-quiet-now = لا مكالمة في الأسبوعين القادمين.
calls-fine = أنا بخير
calls-fine-other = كل شيء بخير هناك
calls-fine-why = عندئذ لا يحتاج أحد إلى الاتصال، ولا يُخبَر أحد.
calls-fine-words = كلمة معها إن أردت
calls-fine-said = قيلت: { $time }. لا يحتاج أحد إلى هذه المكالمة.
calls-all = كل ما يُحتفظ به عنها
calls-change = غيّرها
calls-remind = تذكير لتقويمي
calls-erase = احذفها في كل مكان
calls-erase-again = اضغط مرة أخرى للحذف
calls-step-1 = رقم ثانٍ
calls-step-2 = يُخبَر
calls-step-3 = اثنان من الجيران يطرقان الباب
calls-step-4 = سلطة، كما أريد
calls-desk-notes = ملاحظات المكتب
calls-days-kept = المكالمات
calls-day-0 = مخطط لها
calls-day-1 = رُد عليها
calls-day-2 = بلا رد
calls-day-3 = أُلغيت

## ringing somebody

calling-title = مكالماتي اليوم
calling-thanks = شكرًا. يعلم مكتب المساعدة. لم يعد الرقم على هذا الهاتف.
calling-none = لا مكالمة لك الآن. لا يظهر الرقم إلا في ساعته.
calling-why = تختفي الأسماء والأرقام من هذا الهاتف بعد الساعة بنصف ساعة.
calling-until = حتى { $time }
calling-ring = اتصل بـ { $name }
calling-second = الآن الرقم الثاني
calling-script = كيف تتصل
calling-script-1 = قل اسمك الأول، وإنك مكالمة اليوم من الجيران.
calling-script-2 = اسأل كيف حال { $name } اليوم. أنصت.
calling-script-3 = اسأل: هل تحتاج إلى شيء؟
calling-script-4 = لا تسأل عن أوراق أو زوار أو خطط. ودّع؛ تكفي بضع دقائق.
calling-word = إن سمعت «{ $word }»: تابع كأن شيئًا لم يكن، وأنهِ بلطف، ثم اضغط «قيلت الكلمة».
calling-need = هناك حاجة إلى شيء
calling-words = للمكتب، إن كان هناك أمر مهم
calling-answered = رُد عليها، كل شيء بخير
calling-unanswered = لا رد
calling-duress = قيلت الكلمة
calling-tried = سُجل ذلك. حاول مرة أخرى حتى { $time }. بعد ذلك اتركها: يسير الأمر كما طُلب.

## at the aid desk

desk-aid-calls = المكالمات اليومية
desk-aid-calls-why = خطط للأسبوع؛ وما لم يسمع عنه أحد
desk-calls-none = لم يطلب أحد مكالمة يومية.
desk-calls-plan = خطط للأسبوع القادم
desk-calls-planned = تم التخطيط. يعلم المتصلون الآن ويرون الرقم في ساعته.
desk-calls-nobody = لم يوجد من يتصل: { $names }. ابحثوا عن متصلين أو اتصلوا بأنفسكم.
desk-call-coming = من { $time }
desk-call-due = حان وقتها منذ { $time }
desk-call-nobody = حان وقتها منذ { $time } ولا أحد يتصل
desk-call-silent = حان وقتها وطُلبت ولم يقل أحد شيئًا منذ { $time }
desk-call-missed = انتهت الساعة. لم يقل أحد شيئًا منذ { $time }
desk-call-unanswered = جُرّبت بلا رد: { $time }
desk-call-duress = قيلت الكلمة: { $time }
desk-call-answered = رُد عليها: { $time }
desk-call-called-off = أُلغيت
desk-call-by = يتصل { $name }.
desk-call-duress-do = لا تعاودوا الاتصال. تحدثوا بهدوء مع الأشخاص المختارين أدناه.
desk-call-now = حان الوقت: { $what }
desk-call-next = إن لم يفعل أحد شيئًا، { $time }: { $what }
desk-call-next-letter = إن لم يفعل أحد شيئًا، تُفتح رسالة { $time }: { $what }
desk-call-reached = وصلت إليه
desk-call-other = ليتصل شخص آخر
desk-call-off = ألغها

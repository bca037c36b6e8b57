## founding

found-title = تأسيس بلدة
found-why = البلدة جرس له مفاتيحه. تصنع الآن مفتاحها الجذر على هذا الجهاز، ولا يصل أبدًا إلى الدار.
found-how-many = كم عددكم؟
preset-street-rules = كل من في الحراسة يتحقق ويؤكد، وأي اثنين يصنعان إنذارًا. وحتى يحمل ثلاثة أشخاص أدوارًا يكفي واحد، وكل شاشة تقول ذلك.
preset-network-rules = المتحققون ينظرون والمنسقون يوافقون: الإنذار يحتاج إلى الاثنين. وقيّمان يصادقان على من له أن يحرس.
preset-city-rules = كالشبكة، لعدد أكبر من الناس. وقيّمان يصادقان على من له أن يحرس.
found-town = بلدتك
found-name = اسم البلدة
found-name-hint = يراه الجميع. لا تكتب اسم شخص.
found-where = أين تقريبًا
found-where-why = مساحة من عدة كيلومترات. وهي علنية، ولا تفيد إلا في فتح الشبكة على الهواتف.
found-where-typed = أو رقمان من خريطة
found-placed = تحدد المكان
found-languages = اللغات التي يتكلمها الناس هنا
found-kinds = ممَّ تريدون التحذير؟
found-kinds-why = يمكنك إيقاف أنواع، لا إضافة نوع. ويمكن تغيير هذا لاحقًا.
found-lone-title = حين يكون شخص واحد فقط مستيقظًا
found-lone = لشخص وحده أن يحذر بوصفه «غير مؤكد»: مساحة صغيرة، و20 دقيقة على الأكثر
found-make-title = المفتاح الجذر
found-make-why = الآن يصنع هذا الجهاز المفتاح الجذر. جهّز طابعة أو ورقة وقلمًا: يخرج المفتاح بطاقةً وملفًا مختومًا، ولا يبقى في مكان آخر.
found-make = اصنع المفتاح الجذر
found-keep = احفظ الجذر
found-keep-why = من يملك هذه البطاقة يتكلم باسم البلدة. ومن دونها لا يسمّي أحد قيّمين جددًا. لا تُعرض إلا الآن.
found-card = جذر { $town }
found-card-why = احفظها حيث تحفظ جواز سفرك. قسّمها بين حفَظة في اجتماعكم الأول.
found-file-words = هذه الكلمات الست تفتح الملف المختوم:
found-save-file = احفظ الملف المختوم
found-print-card = اطبع البطاقة
found-copied = البطاقة عندي على ورق
found-kept = عندي الاثنان
found-ask = هل هي على ورق؟
found-ask-why = اكتب هذه الكلمات من بطاقتك.
found-ask-word = الكلمة { $number }
found-again = أظهر البطاقة من جديد
found-do = أسّس البلدة
found-done = تأسست { $town }
found-evening-invite = ادعُ ثلاثة جيران هذا المساء.
found-evening-role = أعطِ نفسك واثنين آخرين دورًا، وصادق عليهم.
found-evening-drill = قوموا معًا بتمرين واحد.
found-evening-posters = اطبع عشرة ملصقات عليها العنوان.
found-evening-split = في اجتماعكم الأول قسّم الجذر بين حفَظة: على هذا الجهاز، تحت «القيّم».
found-on = ادعُ الناس
found-by-kit = أسّس البلدة بالعدّة على حاسوبك:
found-by-tunnel = أو افتح هذه الصفحة باسم localhost عبر نفق إلى الجهاز:

## stewarding

steward-title = القيّم
steward-not-yet = في هذا الهاتف مفاتيح قيّم، والبلدة لا تذكرها بعد. أرِ هذا الرمز لمن يملك الجذر. ليس فيه سر.
steward-make-keys = اصنع مفاتيح قيّم على هذا الهاتف
steward-make-keys-why = إن طُلب منك أن تكون قيّمًا: هذا يصنع مفاتيحك ويظهر رمزًا لمن يملك الجذر.
steward-requests = من يطلب دورًا
steward-no-requests = لا أحد ينتظر.
steward-know-them = لا تصادق إلا على من طلبت منه بنفسك. لا يرى هذه الأسماء غيرك.
steward-windows =
    { $days ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
steward-asks-more = يطلب أكثر مما عرضه الرابط. لا تمكن المصادقة عليه.
steward-replaces = لدى { $name } مفاتيح من قبل: تنتهي حيث تبدأ الجديدة.
steward-drop-request = ارمِ هذا الطلب
steward-certify =
    { $count ->
        [zero] لا أحد للمصادقة عليه
        [one] صادق على شخص واحد
        [two] صادق على شخصين
        [few] صادق على { $count } أشخاص
        [many] صادق على { $count } شخصًا
       *[other] صادق على { $count } شخص
    }
steward-certify-first =
    { $count ->
        [zero] لا أحد للتوقيع له
        [one] وقّع لشخص واحد وأرسل إلى القيّم الثاني
        [two] وقّع لشخصين وأرسل إلى القيّم الثاني
        [few] وقّع لـ{ $count } أشخاص وأرسل إلى القيّم الثاني
        [many] وقّع لـ{ $count } شخصًا وأرسل إلى القيّم الثاني
       *[other] وقّع لـ{ $count } شخص وأرسل إلى القيّم الثاني
    }
steward-certifying = جارٍ التصديق
steward-waits-second = وقّعتَ أنت. وعلى قيّم ثانٍ أن ينظر ويوقّع؛ هاتفه يعرض ذلك.
steward-give-up = اترك هذا
steward-sent-to-second = أُرسل إلى القيّمين الآخرين. وعلى أحدهم أن يوقّع أيضًا.
steward-invites = أدخِل الناس
steward-address = الروابط تقود إلى { $address }
steward-address-label = عنوان داركم
steward-address-hint = كما يكتبه الجيران، مثل https://bell.example.org
steward-address-save = استعمل هذا العنوان
steward-invite-one = رابط لشخص واحد
steward-meeting-uses = كم شخصًا في الاجتماع؟
steward-invite-meeting =
    { $uses ->
        [zero] رمز QR مفتوح ساعتين
        [one] رمز QR لشخص واحد، مفتوح ساعتين
        [two] رمز QR لشخصين، مفتوح ساعتين
        [few] رمز QR لـ{ $uses } أشخاص، مفتوح ساعتين
        [many] رمز QR لـ{ $uses } شخصًا، مفتوح ساعتين
       *[other] رمز QR لـ{ $uses } شخص، مفتوح ساعتين
    }
steward-role-link = رابط لمن سيحمل دورًا
steward-make-role-link = اصنع رابط الدور
steward-link = رابطك
steward-link-why = لا تعطِه إلا لصاحبه: يدًا بيد، أو في رسالة لا يقرؤها غيره. هو سر حتى يُستعمل.
steward-link-here-only = لا رمز QR: هذا العنوان لا يعمل إلا على هذا الجهاز. ضع عنوان داركم أدناه.
steward-take-here = خذ هذا الدور على هذا الهاتف
steward-given-out = ما أُعطي
invite-member = لشخص واحد
invite-meeting = لاجتماع
invite-role = لدور
invite-joined = دخل { $joined } من { $uses }.
invite-closed = مغلق.
invite-close = أغلقه
invite-cut = أخرِج من دخل به
invite-cut-why = الإغلاق لا يُدخل أحدًا بعد. والإخراج ينهي تصاريح كل من دخل بذلك الرابط: وهو كل ما يذكره التصريح.
steward-people = من يحمل مفاتيح
steward-people-why = هذه الأسماء على هذا الهاتف وحده، تحت قفلك. وتذهب حين تنتهي المفاتيح.
steward-no-people = لا أحد بعد.
steward-revoke = ضاع الهاتف، أو لم يعد معنا
steward-revoke-sure = أنهِ مفاتيح { $name } الآن
steward-app = أي تطبيق تثق به البلدة
steward-app-unpinned = لم توقّع البلدة تطبيقًا بعد. وحتى ذلك قد توزّع الدار تطبيقًا آخر.
steward-app-pinned = التطبيق الذي تقدمه هذه الدار هو الذي وقّعته البلدة.
steward-app-other = تقدم الدار تطبيقًا غير الذي وقّعته البلدة. لا توقّعه إلا إن كنت تعرف لماذا تغيّر.
steward-pin = وقّع التطبيق الذي تقدمه الدار الآن

poster-make = ملصق للجدار
poster-what = خطر قريب؟ يتحقق الجيران ويقرعون هذا الجرس، بلغتك.
poster-read = افتح العنوان. لا حساب ولا اسم ولا رقم ولا دفع.
poster-report = ترى شيئًا؟ أخبر الحراسة هناك. لا يقرؤه غيرهم.

## town health

health-title = ماذا ينتهي ومتى
health-horizon =
    { $days ->
        [zero] الحراسة مصادق عليها حتى { $date }.
        [one] الحراسة مصادق عليها يومًا آخر، حتى { $date }.
        [two] الحراسة مصادق عليها يومين آخرين، حتى { $date }.
        [few] الحراسة مصادق عليها { $days } أيام أخرى، حتى { $date }.
        [many] الحراسة مصادق عليها { $days } يومًا آخر، حتى { $date }.
       *[other] الحراسة مصادق عليها { $days } يوم آخر، حتى { $date }.
    }
health-horizon-none = لا أحد مصادق عليه. البلدة لا تستطيع الكلام: وزّع روابط الأدوار وصادق.
health-soonest = مفاتيح { $name } تنتهي في { $date }. عليه أن يطلب غيرها.
health-stewards =
    { $count ->
        [zero] لا قيّمين.
        [one] قيّم واحد.
        [two] قيّمان.
        [few] { $count } قيّمين.
        [many] { $count } قيّمًا.
       *[other] { $count } قيّم.
    }
health-one-steward = قيّم واحد فقط. إن ضاع هاتفه فلا يسمّي غيره إلا الجذر: أضف ثانيًا أدناه.
health-desk = في الليل تنتظر البلاغات عند المكتب الدائم.
health-no-desk = لا مكتب دائمًا: بلاغ الليل ينتظر حتى يبدأ أحد حراسة.
health-root = ما زال الجذر عند شخص واحد. قسّمه بين حفَظة، وتحقق كل سنة من أن عددًا كافيًا منهم ما زالت عندهم حصصهم.
health-root-split = الجذر عند حفَظته. تحقق كل سنة من أن عددًا كافيًا منهم ما زالت عندهم حصصهم.
health-root-is-split = لقد قسّمناه
health-pending = { $what } يسري على هذا الهاتف { $when }.

## the second signature

cosign-title = ينتظر توقيعك
cosign-batch =
    { $windows ->
        [zero] المصادقة على من له أن يحرس.
        [one] المصادقة على من له أن يحرس في نوبة واحدة.
        [two] المصادقة على من له أن يحرس في نوبتين.
        [few] المصادقة على من له أن يحرس في { $windows } نوبات.
        [many] المصادقة على من له أن يحرس في { $windows } نوبة.
       *[other] المصادقة على من له أن يحرس في { $windows } نوبة.
    }
cosign-manifest = الثقة بالتطبيق الذي تقدمه الدار الآن.
cosign-stewards = تغيير قائمة القيّمين.
cosign-policy = تغيير قواعد البلدة.
cosign-desk = تغيير المكتب الدائم.
cosign-mirrors = تغيير المرايا.
cosign-revoke = إنهاء مفاتيح شخص.
cosign-other = شيء لا تعرفه هذه النسخة.
cosign-why = أعاد هاتفك بناء هذا مما طلبه الناس أنفسهم، وهو نفسه. هل تعرفهم؟
cosign-do = وقّعه أيضًا
cosign-not-the-same = ما أُرسل ليس ما يحسبه هاتفك. لا توقّع؛ كلّم القيّم الآخر.

## rules and stewards

rules-title = القواعد والقيّمون
rules-why = ما يوسّع السلطة يحتاج إلى الجذر، أو إلى قيّمين اثنين ويومين يراه فيهما الجميع قادمًا.
rules-open = غيّر
rules-change = غيّر القواعد
rules-steward = قيّم ثانٍ
rules-steward-code = رمزه
rules-steward-hint = يظهره هاتفه في الإعدادات. يبدأ بـ tocsin-steward.
rules-steward-add = أضف هذا القيّم
rules-by-root = بالجذر، على هذا الجهاز
rules-by-two = مع قيّم ثانٍ
rules-only-root = هذا يحتاج إلى الجذر: افتح هذه الصفحة على جهاز الدار باسم localhost، أو استعمل العدّة.
rules-root-file = الملف المختوم

## a paper slip

slip-post-title = هاتف ضائع
slip-post-why = القصاصة تنهي مفاتيح الهاتف الذي جاءت معه، ولا تفعل غير ذلك. ولأي أحد أن يفعل هذا.
slip-post-code = ما كُتب على القصاصة
slip-post-hint = الحروف تحت رمز QR.
slip-post = أنهِ هذه المفاتيح
slip-posting = جارٍ الإنهاء
slip-posted = انتهت المفاتيح
slip-posted-why =
    { $days ->
        [zero] لا يُحسب بعد الآن شيء وُقّع بها.
        [one] لنحو يوم من الحراسة. لا يُحسب بعد الآن شيء وُقّع بها.
        [two] لنحو يومين من الحراسة. لا يُحسب بعد الآن شيء وُقّع بها.
        [few] لنحو { $days } أيام من الحراسة. لا يُحسب بعد الآن شيء وُقّع بها.
        [many] لنحو { $days } يومًا من الحراسة. لا يُحسب بعد الآن شيء وُقّع بها.
       *[other] لنحو { $days } يوم من الحراسة. لا يُحسب بعد الآن شيء وُقّع بها.
    }

## refusals of founding and stewarding

error-found-other-words = ليست هذه كلمات البطاقة.
error-setup-unknown = ليس هذا آخر رابط إعداد طبعته الدار.
error-town-founded = تأسست بلدة هنا من قبل.
error-request-roles = يطلب أكثر مما يعرضه الرابط.
error-request-leaves = المفاتيح في هذا الطلب غير مرتبة. اطلب غيره.
error-request-same-person = هذه المفاتيح لشخص من قبل.
error-root-other-town = هذا جذر بلدة أخرى.
error-root-shares = في هذه الكلمات خطأ في الكتابة، أو الملف المختوم ناقص.
error-file-wrong-words = هذه الكلمات لا تفتح الملف.
error-file-not-a-root = ليس في هذا الملف جذر بلدة.
error-steward-no-keys = ليس في هذا الهاتف مفاتيح قيّم.
error-steward-no-code = ليس هذا رمز قيّم.
error-steward-not-a-member = هذا الهاتف ليس عضوًا في البلدة بعد. استعمل دعوة أولًا.
error-steward-alone = هذا يحتاج إلى قيّم ثانٍ.
error-steward-withheld = لا تعيد الدار كل من صودق عليهم. حاول مرة أخرى؛ وإن بقي الأمر كذلك فلا تصادق على أحد واسأل من يشغّل الدار.
error-register-too-large = هؤلاء كثيرون على هاتف واحد. ليصادق قيّم ثانٍ على بعضهم.
error-cosign-not-the-same = ما أُرسل ليس ما طُلب.
error-slip-unknown = هذه القصاصة ليست لأحد هنا.
error-lock-wrong-words = ليست هذه الكلمات الخمس.

# checked-by-speaker: no

## a court bundle: the page that lies in it

court-title = فيلم وما يثبته
court-what = يحتوي هذا المجلد على فيلم، وعلى الأجزاء المختومة التي أُخذ منها، وعلى ما يبيّن منذ متى لم تتغير.
court-care = قد يظهر فيه أشخاص لم يسألهم أحد. اعرضه على من عليهم أن يقرروا، ولا أحد سواهم.

## what to do

court-steps = ما العمل
court-step-unpack = فُكّ ضغط الملف في مجلد فارغ. لا تغيّر فيه شيئًا.
court-step-python = يلزم وجود Python 3.9 أو أحدث على الحاسوب، ولا شيء غيره. لا حاجة إلى شبكة.
court-step-verify = في ذلك المجلد اكتب: { $command }
court-step-windows = في Windows، إن لم يُعرف python3: { $command }
court-step-hash = يذكر قيمة SHA-256 للملف MANIFEST.sha256. قارنها بما أخبرك به من أعطاك الملف بطريقة أخرى: على ورقة، أو قراءةً بصوت عالٍ.
court-step-keys = يطبع مفاتيح. قارنها بما ينشره الحي والموقّعون معه. من دون ذلك ربما اختلق أحدهم كل هذا. من أعطاك الملف يعرف أين تجدها.
court-step-own = من غيّر هذا المجلد ربما غيّر برنامج التحقق أيضًا. البرنامج نفسه في مصادر Tocsin المنشورة، وكذلك بالأمر: { $command }
court-step-openssl = تُفحص أختام الوقت ببرنامج openssl. وإن لم يوجد قال برنامج التحقق ذلك.
court-step-age = يُفتح الجزء المختوم من دون هذا البرنامج بالأمر: { $command }

## what the words mean

court-means = معاني الكلمات
court-word-proven = PROVEN (مُثبَت): فُحص هذا وهو صحيح.
court-word-missing = NOT PROVEN (غير مُثبَت): يمكن لملف كهذا أن يثبته، وهذا الملف لا يثبته.
court-word-broken = BROKEN (مكسور): شيء ما ليس كما يجب. لا تعتمد على أي منه.
court-word-said = SAID (مذكور): موجود في الملف، ولا أحد يضمنه.
court-word-never = NEVER PROVEN (لا يُثبَت أبدًا): لا يثبته أي ملف من هذا النوع. لا أن المشهد حقيقي، ولا من صوّر، ولا أين.

## what is in it

court-files = ما في المجلد
court-file-parts = parts: ما ختمه الهاتف أثناء التصوير، وhashes.txt وفيه بصمة كل جزء.
court-file-plain = plain: الفيلم كما يُعرض. الصورة والصوت ملفان منفصلان، وبعد كل انقطاع يبدأ ملف جديد.
court-file-ledger = statements وproofs وpolicy.txt وreceipt.cbor: أن هذه البصمات في سجل عام، ومن رأى ذلك.
court-file-stamps = stamps: ما تقوله سلطات الوقت عن ذلك السجل.
court-file-case = case: من طلب الفيلم ولماذا، وأي الأمناء وافقوا.
court-file-key = film.key: يفتح أجزاء هذا الفيلم ولا شيء غيرها. وُضع هنا ليتمكن أي شخص من التحقق من أن الفيلم هو ما تحويه الأجزاء. من يملكه يستطيع مشاهدة الفيلم.
court-file-no-key = مفتاح الفيلم ليس هنا. لذلك لا يستطيع أحد التحقق من أن الفيلم هو ما تحويه الأجزاء.

## the form for a court

court-form = النموذج للمحكمة
court-form-what = CERTIFICATE.txt نموذج بالإنجليزية على غرار القاعدتين 902(13) و902(14) من قواعد الإثبات في المحاكم الاتحادية للولايات المتحدة. يجري الفحوص بنفسه شخص يفهمها، ثم يملأ النموذج ويوقّعه.
court-form-not = هذه ليست استشارة قانونية. اسأل محاميًا هل يناسب وما الذي يلزم غيره.

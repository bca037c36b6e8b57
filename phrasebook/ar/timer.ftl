# checked-by-speaker: no

## refusals

error-keyholder-too-many = هنا من المفاتيح بقدر ما يحمله هاتف واحد. أعد واحدًا أولًا.
error-keyholder-malformed = هذا ليس رمز شخص مؤتمن. اطلبه مرة أخرى.
error-timer-incomplete = ينقص شيء. انظر إلى ما هو معلَّم.
error-timer-runs = هناك مؤقت يعمل بالفعل.
error-timer-other-word = هذه ليست كلمتك. حاول مرة أخرى.
error-timer-over = انتهى هذا المؤقت. لم يعد يمكن فعل شيء به.

## the way in

help-timer = أخبروا أحدًا إن لم أعد
help-timer-why = رسالة مختومة تُفتح إن لم تقل إنك عدت
help-calls = مكالمة كل يوم
help-calls-why = يتصل بك أحد في الساعة التي تختارها
help-calling = مكالماتي اليوم
help-calling-why = لمن يتصلون بغيرهم
help-keyholder = كن حاضرًا لأحد
help-keyholder-why = أعط رمزك لمن يريد أن تُخبَر

## setting it

timer-title = أخبروا أحدًا إن لم أعد
timer-why = يحتفظ البيت برسالة مختومة. إن لم تقل حتى ذلك الوقت إنك عدت، يستطيع من تختارهم قراءتها. حتى إن ضاع هاتفك.
timer-ended = وصل ذلك إلى البيت. لم يبق منه شيء على هذا الهاتف.
timer-when = سأعود خلال
timer-in-30 = 30 دقيقة
timer-in-60 = ساعة
timer-in-120 = ساعتين
timer-in-240 = 4 ساعات
timer-in-at = في وقت محدد
timer-at = العودة عند
timer-opens = تُفتح الرسالة: { $time }.
timer-who = من يستطيع قراءتها عندئذ
timer-what = ماذا يقرؤون
timer-name = اسمك الأول
timer-words = ما يجب أن يعرفوه ويفعلوه
timer-words-hint = مثلًا: أنا في المحكمة. اتصلوا بأختي أولًا.
timer-address = إلى أين تذهب، أو أين تسكن
timer-phone = رقم يمكن الوصول إليك عليه
timer-no-authority = لا يتصل أشخاصك بالشرطة ولا بأي سلطة أخرى إلا إذا كتبت هنا أنك تريد ذلك.
timer-two-words = كلمتان
timer-word = كلمتك
timer-word-why = تنهي المؤقت أو تؤجله.
timer-duress = كلمتك الثانية
timer-duress-why = إن أجبرك أحد فاكتب هذه. تفعل الشاشة الشيء نفسه، ويعلم أشخاصك فورًا أنك لست حرًا.
timer-learn = احفظ الاثنتين. لا يحتفظ هذا الهاتف بهما ولا يستطيع عرضهما مرة أخرى.
timer-set = ابدأ
timer-lacks = ينقص شيء. هو معلَّم في الأعلى.
timer-lack-keyholders = اختر من شخص إلى أربعة أشخاص.
timer-lack-minutes = اختر وقتًا بين عشر دقائق وثلاثة أيام من الآن.
timer-lack-name = يحتاج أشخاصك إلى اسمك الأول.
timer-lack-word = ثلاثة أحرف أو أكثر.
timer-lack-duress = ثلاثة أحرف أو أكثر.
timer-lack-alike = الكلمتان متشابهتان كثيرًا.

## while it runs

timer-until = العودة: { $time }
timer-left = بقي { $time }
timer-told = بعد ذلك يستطيعون قراءة رسالتك: { $names }.
timer-told-now = يستطيعون قراءة رسالتك الآن: { $names }.
timer-open = انتهى الوقت. قل إنك عدت.
timer-setting = في الطريق إلى البيت. إلى أن تصل لن يُخبَر أحد. اترك هذا مفتوحًا.
timer-changing = التغيير في الطريق إلى البيت. حتى ذلك الحين يبقى الوقت السابق.
timer-ending = في الطريق إلى البيت. اترك هذا مفتوحًا حتى يختفي.
timer-type = كلمتك
timer-back = لقد عدت
timer-later = تأجيل
timer-later-soon = بعد لحظة، حين يصل التغيير الأخير إلى البيت.
timer-later-none = لا يمكن تأجيله مرة أخرى. قل إنك عدت ثم ابدأ من جديد.
timer-remind = تذكير لتقويمي
timer-remind-why = يرن قبل خمس عشرة دقيقة ولا يقول إلا «تذكير».
timer-wakes = ما الذي ينبه أشخاصك
timer-house-down = إن كان البيت متوقفًا في تلك الدقيقة، تُفتح الرسالة فور عودته.
timer-clock-off = يعرض هذا الهاتف { $here } والبيت { $there }. ساعة البيت هي التي تفتح الرسالة: احسب كم من الوقت، لا حتى متى.
reminder-title = تذكير
timer-home = العودة: { $time }
timer-home-open = انتهى الوقت. قل إنك عدت.
timer-home-waits = لم يصل إلى البيت بعد

## whose codes this phone has

people-none = لم يعطك أحد رمزًا بعد.
people-add = خذ رمز أحد
people-how = شخص تثق به يفتح Tocsin، ثم المساعدة، ثم «كن حاضرًا لأحد»، ويريك رمزًا أو يرسله إليك وحدك.
people-scan = اقرأه بالكاميرا
people-code = أو ألصقه هنا
people-take = خذه
people-drop = إزالة: { $name }

## being a keyholder

keyholder-title = كن حاضرًا لأحد
keyholder-why = من يخرج أو يعيش وحده قد يريد أن تُخبَر. أنشئ رمزًا لشخص واحد وأعطه إياه. لا يعلم البيت ما أنتما بعضكما لبعض.
keyholder-new = رمز لشخص واحد
keyholder-for = لمن
keyholder-mine = اسمك الأول كما سيراه ذلك الشخص
keyholder-make = أنشئ رمزًا
keyholder-held = من أنت حاضر لأجلهم
keyholder-nothing = لم يصل شيء.
keyholder-show = اعرض الرمز
keyholder-give-back = أعده
keyholder-wakes = ما الذي ينبهك
keyholder-code = رمز لأجل { $name }
keyholder-code-why = اعرضه أو أرسله إلى هذا الشخص وحده. من يملكه يستطيع أن يكتب إليك.
keyholder-copy = انسخه
keyholder-is-released = لم يعد بعد: { $name }
keyholder-is-released-call = لا رد على مكالمة اليوم: { $name }
keyholder-is-duress = لا يستطيع الكلام بحرية: { $name }
keyholder-is-back = عاد: { $name }
keyholder-is-later = سيعود لاحقًا: { $name }
keyholder-is-gone = أُغلقت الرسالة من جديد: { $name }
keyholder-do-1 = خذ نفسًا. في الأغلب بطارية فارغة أو حافلة متأخرة.
keyholder-do-2 = اتصل أولًا. ثم افعل ما كُتب أدناه.
keyholder-do-3 = إن لم يرد أحد، فاذهب وانظر إن استطعت، ومع أحد.
keyholder-do-never = لا تتصل بالشرطة ولا بأي سلطة أخرى إلا إذا كُتب ذلك أدناه.
keyholder-do-duress-1 = لا تتصل بهذا الهاتف ولا تكتب إليه: قد يكون هناك من يقرأ.
keyholder-do-duress-2 = افعل ما كُتب أدناه. اسأل من تثقان بهم، ومحاميًا.
keyholder-words = كُتب لك
keyholder-address = المكان
keyholder-phone = الرقم
keyholder-set-at = كُتب عند
keyholder-call = اتصل بـ { $name }
keyholder-read = قرأتها
keyholder-away = ضعها جانبًا
keyholder-home = وصلت رسالة لك.
keyholder-home-locked = وصل شيء لك. افتح القفل لقراءته.
keyholder-open = اقرأها
keyholder-taken = أخذت رمزًا: { $name }. يمكنك اختيار هذا الشخص لمؤقت أو لمكالمة يومية.

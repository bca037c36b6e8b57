# checked-by-speaker: no

## "I can help": what somebody offers, and the word of a steward that her phone carries

offer-what = ماذا تستطيع؟
offer-for = لأي شيء؟
offer-most = على الأكثر في الأسبوع
offer-seats = مقاعد خالية
offer-car-seats = مقاعد أطفال
offer-where = أين تقريبًا؟
offer-where-why = يكفي حي. لا أحد يسأل عن عنوانك.
offer-reach = إلى أي بُعد تذهب
offer-reach-km = حتى { $km } كم
offer-name-hint = يراه من تأتي إليهم. أي اسم تستجيب له.
offer-words = أي شيء آخر (ليس ضروريًا)
offer-words-hint = دراجة بمقطورة؛ بلا سلالم؛ ليس ليلًا.
offer-send = اعرضه على مكتب المساعدة
offer-send-again = ضع هذا مكانه
offer-state-saved = محفوظ هنا. يُرسل حالما يوجد اتصال.
offer-state-sent = أُرسل. يطلب منك مكتب المساعدة هنا حين يحتاجك.
offer-state-fresh = قرأه المكتب.
offer-state-active = المكتب يعتمد عليك.
offer-state-resting = أنت في استراحة: لا أحد يطلب منك.
offer-state-left = لقد انسحبت.
offer-state-cut-off = لم يعد المكتب يطلب منك. تحدث مع منسّق.
offer-state-over = لم يعد في الدار شيء منه. اعرضه من جديد إن شئت.
offer-change = غيّره
offer-pause = استراحة: كم أسبوعًا؟
offer-pause-said = من فضلكم لا تطلبوا مني شيئًا لأسابيع: { $weeks }.
offer-everything-why = يحتفظ المكتب بما تراه هنا وبعدد المرات التي ذهبت فيها. انسحب فتمحوه الدار فورًا ويكتب هذا الهاتف فوقه.
offer-withdraw = انسحب وامح
vouch-title = يستطيع مشرف أن يزكّيك
vouch-have = مشرف يزكّيك
vouch-why = لازم لنقل الناس بسيارتك وللأطفال والدواء والبيوت والاتصال اليومي. قابل مشرفًا يعرفك: يقرأ هذا الرمز ويعطيك رمزه. لا يذكر اسم أحد، ولا يحفظه إلا هاتفك.
vouch-until = حتى { $date }
vouch-copy = انسخ الرمز
vouch-paste = ما يعطيك المشرف
vouch-take = خذه
vouch-again = اعرض مرة أخرى ليراه المكتب.
offer-trips = الرحلات هذا الأسبوع
offer-quiet = أيام لا يطلب فيها أحد منك شيئًا
offer-quiet-add = أضف هذه الأيام
offer-quiet-off = أزل

# checked-by-speaker: no
# A film that two trustees let out, on a page that everybody can read

published-title = تصوير نشره { $town }
published-all = تصويرات نشرها { $town }
published-all-lead = ما هو مُثبَت في كل منها وما ليس مُثبَتًا مكتوب في صفحته.
published-every = كل التصويرات في هذا الحي
published-none = لم يُنشر أي تصوير.
published-nothing = لا يوجد تصوير هنا.
published-languages = لغات أخرى
published-preview = معاينة. حين يصل هذا إلى البيت يستطيع الجميع قراءته، إلى الأبد: ما نُسخ مرة لا يُستعاد.
published-let-out =
    { $count ->
        [zero] نُشر في { $date }، ولم يوقّعه أي أمين من أمناء الحي.
        [one] نشره في { $date } أمين واحد من أمناء الحي.
        [two] نشره في { $date } أمينان من أمناء الحي.
        [few] نشره في { $date } { $count } أمناء من أمناء الحي.
        [many] نشره في { $date } { $count } أمينًا من أمناء الحي.
       *[other] نشره في { $date } { $count } أمين من أمناء الحي.
    }
published-cannot-play = متصفحك لا يشغّل هذا التصوير. يمكن تنزيله أدناه.
published-covered = يقول الأمناء إنهم نظروا في كل صورة قبل نشره، وإن من لم يطلب أن يُرى فيه قد غُطّي.
published-recognised = هل عرفت أحدًا؟ لا تذكر اسم أحد، لا هنا ولا في مكان آخر. إن كنت أنت من يظهر فيه فأخبر أمينًا من أمناء الحي: واحد منهم وحده يستطيع سحب التصوير.

published-proven = ما هو مُثبَت
published-proven-same = وقّع الأمناء هذا الملف نفسه. من غيّر بايتًا واحدًا فلديه ملف آخر.
published-proven-there = التصوير الذي صُنع منه كان موجودًا مختومًا حين كتب سجل الحي القيد { $entry }، ولم يتغيّر منذ ذلك الحين.
published-proven-seen =
    { $count ->
        [zero] لم يوقّع أي بيت آخر تلك الصفحة من السجل حتى { $date }.
        [one] رأى بيت آخر تلك الصفحة من السجل ووقّعها في { $date }. كان التصوير موجودًا حينها.
        [two] رأى بيتان آخران تلك الصفحة من السجل ووقّعاها، أولهما في { $date }. كان التصوير موجودًا حينها.
        [few] رأت { $count } بيوت أخرى تلك الصفحة من السجل ووقّعتها، أولها في { $date }. كان التصوير موجودًا حينها.
        [many] رأى { $count } بيتًا آخر تلك الصفحة من السجل ووقّعها، أولها في { $date }. كان التصوير موجودًا حينها.
       *[other] رأى { $count } بيت آخر تلك الصفحة من السجل ووقّعها، أولها في { $date }. كان التصوير موجودًا حينها.
    }
published-unproven = ما هو غير مُثبَت
published-unproven-genuine = أن ما يُرى حدث حقًا، أو حدث حيث ومتى يقول أحد. لا يعرف أي سجل ذلك.
published-unproven-covered = أن ليس بين ما صُوّر وهذا التصوير سوى التغطية، وأن لا أحد يمكن التعرف عليه. هذا قول الأمناء.
published-unproven-seen = في أي يوم كان التصوير موجودًا. لم يوقّع أي بيت آخر تلك الصفحة من السجل، فلا يقول ذلك إلا جهاز الحي نفسه.
published-unproven-there = أن التصوير الذي صُنع منه كان في سجل الحي. الإثبات أدناه ليس من السجل الذي يسمّيه دفتر الحي الآن.
published-unproven-here = أي شيء بهذه الصفحة وحدها. صنعها جهاز الحي نفسه، ولم يتحقق متصفحك من شيء. وذلك الجهاز يرى أي صفحة تقرأ.

published-check = تحقّق بنفسك
published-check-files = نزّل هذه في مجلد واحد:
published-file-film = التصوير ({ $size } م.ب)
published-file-release = من نشره: توقيعات الأمناء
published-file-statement = عمّ يتحدث قيد السجل
published-file-proof = أن القيد في السجل
published-file-stamps = أختام زمنية للسجل من جهات خارجية
published-check-sum = يجب أن يطبع الأمر الأول السطر الثاني:
published-check-kit = بأدوات Tocsin التي تتحقق من التوقيعات والسجل. اكتب اسم هذا الموقع كما يعرضه متصفحك مكان ADDRESS:
published-check-town = الحروف في نهايته هي الحي. قارنها بما يعطيك إياه أهل الحي، لا بهذه الصفحة.

published-withdrawn = سُحب هذا التصوير
published-withdrawn-on = تصوير سُحب في { $date }
published-withdrawn-by-trustee = سحبه أمين من أمناء الحي في { $date }. لم يعد يُعرض.
published-withdrawn-by-filmer = استرجعه من صوّره في { $date }. لم يعد يُعرض.
published-withdrawn-copies = إن كانت لديك نسخة فاحذفها من فضلك ولا تعطها لأحد. كان الملف ذا SHA-256 هذا:

# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = رفضت الدار أجزاءً من المفتاح: { $count }. والباقي يكفي لفتح التصوير.
film-never-opens = رفضت الدار أجزاءً من المفتاح: { $count }. لن يستطيع أحد فتح هذا التصوير. ابدأ تصويرًا جديدًا.
film-damaged = تصويرات على هذا الهاتف لم تعد تُقرأ: { $count }

## whether it is proven

film-unpromised = لا يمكن إثباته بعد. على الدار أن تَعِد بمكان له في سجلّها.
film-promised = لا يمكن إثباته بعد. يصل الإثبات خلال دقائق، أو حين تفتح Tocsin مرة أخرى.
film-provable = يمكن إثباته منذ { $date }، { $time }.
film-seen-by = دور أخرى رأته في السجل: { $count }
film-seen-by-none = لا تنظر دار أخرى في هذا السجل بعد: الإثبات قائم على هذه الدار وحدها.
film-doubt-late = وعدت الدار بأن تكتب هذا في سجلّها، وهو ليس فيه بعد. احتفظ بالإيصال: فهو يبيّن ذلك.
film-doubt-false = ما تعرضه الدار من سجلّها لا يطابق ما وعدت به. احتفظ بالإيصال وأخبر أحد القيّمين.
film-lost-there = فقدت الدار أجزاء من هذا التصوير: { $count }. وهي تسأل الدور التي تحفظ نسخة.

## until when it is kept, and who asked for it

film-kept-until = تحتفظ به الدار حتى { $date }، { $time }.
film-keep-longer = احتفظ به مدة أطول
film-keep-days = أيام من الآن: { $count }
film-keep-set = احتفظ به هذه المدة
film-asked = كم مرة أُعطي الأمناء أجزاءً من مفتاحه: { $count }
film-gone = لم تعد الدار تحتفظ بهذا التصوير.

## taken back

film-erase = امحُه في كل مكان
film-erase-why = لن يستطيع أحد فتحه بعد الآن، ولا الأمناء. ومتى غادر هذا الهاتفَ فلا رجوع عنه.
film-erase-copies = والدور الأخرى التي تحفظ نسخة تمحوها أيضًا حين تعلم. ومن فتحه من قبل فهو لديه.
film-erase-keeps = احتفظ بنسختي على هذا الهاتف
film-erase-hold = اضغط مطولًا للمحو
film-erase-again = اضغط مرة أخرى للمحو
film-erase-not = لا تمحُ
film-erasing = استُرجع. لا يُرسَل منه شيء بعد الآن، وتُخبَر الدار حالما يوجد اتصال.
film-erased = مُحي في { $date }، { $time }.
film-copy-gone = مُحي في { $house } أيضًا: وقّعت تلك الدار على ذلك في { $date }، { $time }.
film-copy-waits = لدى { $house } نسخة، ولم تُثبت بعد أنها مُحيت هناك. الانتظار منذ { $date }، { $time }.
film-copy-unlisted = دار لا يذكرها سجل الحي لديها نسخة أو كانت لديها. لا يستطيع أحد هنا أن يتحقق هل مُحيت.
film-copy-none = لا تذكر دار حيّك أي دار أخرى لديها نسخة.
film-erased-promised = يمكن إثبات المحو خلال دقائق، أو حين تفتح Tocsin مرة أخرى.
film-erased-provable = يمكن إثبات المحو منذ { $date }، { $time }.
film-erased-receipt = احفظ إثبات المحو
film-slip = احفظ ورقة المحو
film-slip-why = إن ضاع هذا الهاتف فالورقة تمحو التصوير. من يملكها يستطيع محوه لا غير، فاحفظها في مكان آخر.

## a receipt that somebody shows

receipt-title = إيصال تصوير
receipt-broken = هذا الإيصال تالف أو ناقص.
receipt-other-town = هذا الإيصال من حي آخر. افتح رمزه على هاتف من ذلك الحي.
receipt-film = التصوير
receipt-parts = أجزاء كانت لدى الدار
receipt-commitment = سطره في السجل
receipt-due = موعود به قبل
receipt-looking = جارٍ التحقق لدى الدار…
receipt-signed = وقّع سجل هذا الحي على الوعد.
receipt-false = هذا غير موقّع من سجل هذا الحي. لا يثبت شيئًا.
receipt-in-ledger = إنه في السجل. عند فتح التصوير يبيّن هل كان هذا القدر منه موجودًا حينها دون تغيير.
receipt-not-there = ليس في السجل، أو ليس بعد.
receipt-no-line = تعذّر سؤال الدار الآن.
receipt-again = انظر مرة أخرى

# checked-by-speaker: no
# The house is away, and a copy of its public words is read instead

trouble-mirrored = البيت لا يجيب. أنت ترى نسخة.
trouble-mirrored-do = ما تكتبه ينتظر هنا ويُرسل تلقائيًا.
mirror-newest = من { $host } الذي سمّته بلدتك. أحدث كلمة موقّعة: { $time }.
mirror-nothing = من { $host } الذي سمّته بلدتك. لا كلمة موقّعة فيها يُعتد بها.

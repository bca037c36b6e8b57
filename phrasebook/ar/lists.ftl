## the lists of a town's book

lists-stewards = من يمسك السجل
lists-stewards-why = القيّمون يصادقون على من له أن يحرس. الحروف تميّز بينهم: قارنها بما يظهر على هاتف كل منهم.
lists-this-phone = هذا الهاتف
lists-other-steward = قيّم آخر
lists-other-device = جهاز آخر
lists-steward-remove-why = إلى أن يسري هذا يبقى قيّمًا: يستطيع إنهاء مفاتيح والتوقيع ثانيًا. إن ضاع هاتفه أو أُخذ فاستعمل الجذر: عندها يسري فورًا.
lists-delay = بقيّمين اثنين يُكتب في السجل فورًا، لكن كل هاتف يعرضه قادمًا ولا يتبعه إلا بعد 48 ساعة من رؤيته أول مرة. وبالجذر يسري فورًا.
lists-desk = المكتب الدائم
lists-desk-remove-why = منذ ذلك لا يفتح هذا الجهاز بلاغات جديدة، ويحتفظ بما فتحه.
lists-desk-add = دع هذا الهاتف يفتحها أيضًا
lists-desk-add-why = البلاغات التي تأتي ولا أحد في الحراسة تُختم لهذا الهاتف أيضًا. يُصنع مفتاحه هنا تحت قفلك.
lists-mirrors = المرايا
lists-mirrors-why = حيث تقرأ الهواتف كلمات البلدة الموقّعة حين تغيب هذه الدار. المرآة قد تخفيها ولا تزوّرها أبدًا.
lists-mirror-label = عنوان مرآة
lists-mirror-hint = كما تصل إليه الهواتف، مثلًا https://mirror.example.org
lists-mirror-add = أضف مرآة
lists-remove = أزل
lists-remove-sure = أزل الآن
lists-none = لا شيء بعد.
lists-coming = هناك تغيير قادم لهذه القائمة. حتى ذلك تبقى كما هي، وأي تغيير آخر يحل محله.
error-steward-none-left = بلدة بلا قيّم لا تصادق على أحد. سمِّ غيره أولًا.
lists-call = سمِّه باسم
lists-call-again = غيّر الاسم
lists-call-label = ماذا تسمّيه
lists-call-hint = يبقى على هذا الهاتف تحت قفله. لا يراه أحد غيرك، ولا الدار.
lists-call-keep = احفظ الاسم

## the root among keepers

keepers-title = الجذر بين الحفَظة
keepers-why = يأخذ كل حافظ بطاقة. بعض البطاقات معًا هي الجذر، وأقل منها لا يقول شيئًا. افعل ذلك حيث يجلس الحفَظة معًا، ومعكم طابعة، على هذا الجهاز وحده.
keepers-bring = أحضر الجذر
keepers-how = كم عدد الحفَظة؟
keepers-split = { $of } حفَظة، وأي { $needed } منهم يعيدونه
keepers-make = اصنع البطاقات
keepers-again = اصنع من جديد ملفًا مختومًا وبطاقة كاملة
keepers-share = { $town }: الحصة { $number } من { $of }
keepers-share-why = أي { $needed } من الحصص { $of } معًا هي جذر البلدة، وأقل منها لا يقول شيئًا. احفظها حيث تحفظ جواز سفرك.
keepers-look-away = لا ينظر إلى هذه البطاقة إلا حافظها. تُعرض الآن ولا تُعرض بعدها.
keepers-on-paper = صارت على الورق
keepers-given = هي مع حافظها
keepers-done = قُسّم الجذر
keepers-done-why = يحفظه { $of } حفَظة، وأي { $needed } منهم يعيدونه، هنا أو بعدّة الأدوات.
keepers-destroy = الآن أحرق البطاقة الكاملة واحذف الملف المختوم. ما داما موجودين فالتقسيم لا يحمي شيئًا.
root-words = كلماته الست، أو كلمات البطاقة الثلاث والثلاثون، أو الحصص واحدة بعد أخرى
root-words-hint = تبقى في هذه الصفحة وتُنسى فورًا.
health-split-here = قسّمه الآن بين الحفَظة
health-split-elsewhere = لتقسيمه افتح هذه الصفحة باسم localhost على جهاز الدار، أو استعمل عدّة الأدوات: tocsin-kit split. لا تكتب الجذر ولا حصة منه أبدًا في صفحة من بعيد.
error-root-shares-few = هذه الحصص أقل من اللازم.
error-root-share-twice = حصة موجودة مرتين.
error-root-shares-differ = هذه الحصص لا تنتمي معًا، أو هي أكثر من اللازم.

# checked-by-speaker: no
# What a captain prints: the phone tree, a poster for the wall

bridge-tree-title = شجرة الاتصال
bridge-captain = المسؤول
bridge-tree-calls = اتصالات { $name }
bridge-tree-read = اقرأ التحذير ببطء، مرتين. وقل إلى متى يسري.
bridge-tree-nobody = أحدهم لا يرد؟ أخبر المسؤول فورًا: سيواصل الاتصال من هناك.
bridge-tree-back = حين تصل إلى الجميع، أخبر المسؤول أيضًا.
bridge-tree-own = أحدهم لا يرد؟ اتصل بنفسك بمن هم في ذلك الجزء.
bridge-tree-keep = هذه أرقام أشخاص. قص الأجزاء، وأعط كل متصل جزأه فقط، وأتلف الأوراق القديمة.
bridge-whistle-near = { $blasts }: خطر قريب.
bridge-whistle-taking = { $blasts }: يجري أخذ شخص ما.
bridge-poster-text = ليس لديك هاتف كهذا؟ اسأل من علّق هذه الورقة: يمكن إبلاغك برسالة نصية أو بمكالمة.

# checked-by-speaker: no

## where an invitation would be lost, and how it comes to where it lives

carry-another-app = تطبيق آخر
carry-inside = هذه نافذة داخل { $app }
carry-inside-why = إنها تنسى ما يُعطى لها. للاحتفاظ بتوكسن افتحه في متصفحك.
carry-inside-invited = إنها تنسى ما يُعطى لها: ستضيع دعوتك هنا. افتحها في متصفحك، والدعوة تأتي معك.
carry-install = ضع توكسن على شاشتك الرئيسية
carry-install-invited = ضع توكسن أولًا على شاشتك الرئيسية
carry-install-why = في الآيفون تنسى علامة التبويب بعد أسبوع، ولا يستطيع الرنين إلا التطبيق المثبّت.
carry-install-why-invited = في الآيفون للتطبيق المثبّت ذاكرة خاصة به. الدعوة التي تُستخدم هنا في علامة التبويب تضيع عليه.
carry-copy = انسخ دعوتي
carry-copy-address = انسخ العنوان
carry-android-press = اضغط على النقاط الثلاث
carry-android-open = اختر «فتح في Chrome» أو «فتح في المتصفح»
carry-ios-press = اضغط على البوصلة أو النقاط الثلاث
carry-ios-safari = سيُفتح في سفاري. تابع هناك
carry-share = اضغط على المربع ذي السهم
carry-add = اختر «إضافة إلى الشاشة الرئيسية»
carry-open = افتح توكسن من جرسه
carry-paste = هناك اضغط «لدي دعوة» والصق
carry-or-paste = لا يوجد هذا السطر؟ انسخ العنوان وافتح متصفحك والصقه هناك.
carry-read = القراءة هنا فقط
carry-waits = دعوتك تنتظر. لم تُستخدم بعد.
carry-how = أرني كيف
bring-have = لدي دعوة
bring-title = دعوتك
bring-why = الصق الرابط الذي نسخته، أو وجّه الكاميرا إلى رمزه.
bring-paste = لصق
bring-scan = امسح الرمز
bring-no-camera = الكاميرا غير مسموح بها هنا. الصق الرابط.
bring-typed = أو اكتبه أو الصقه هنا

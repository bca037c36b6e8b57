## I see something: three taps and a hold

read-aloud = اقرأ بصوت عالٍ: { $what }
report-change = تغيير
report-hold = اضغط مطولًا للإرسال
report-send-again = اضغط مرة أخرى للإرسال
report-more = قل المزيد (ليس ضروريًا)
place-known-here = تم تحديد هذا المكان
report-on-map = على الخريطة
place-optional = يمكنك الإرسال بدون مكان.
undo = تراجع
mine-yours = بلاغك
mine-held = تم الحفظ. سيُرسل بعد لحظة.
mine-waits = سيُرسل تلقائيًا عند عودة الاتصال، ما دام توكسن مفتوحًا أو عند فتحه من جديد.
mine-carried = إنه مختوم وسيُرسل عند عودة الاتصال، حتى وتوكسن مغلق. إذا تغيّرت الحراسة في الأثناء يُختم من جديد عند فتح توكسن.

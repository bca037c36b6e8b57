# checked-by-speaker: no

## قائمة أماكن من جدول، وأين يقع المكان على الخريطة

dir-columns-why = سيقرأ الجميع ما تختاره هنا. اترك من أخبرك، وما تكتبونه بينكم.
dir-column-none = لا يُؤخذ
dir-column-id = الرقم في قوائم أخرى
dir-column-latitude = خط العرض
dir-column-longitude = خط الطول
dir-take =
    { $count ->
        [zero] لا مكان يُؤخذ
        [one] خذ مكاناً واحداً
        [two] خذ مكانين
        [few] خذ { $count } أماكن
        [many] خذ { $count } مكاناً
       *[other] خذ { $count } مكان
    }
dir-more-file = خذ المزيد من ملف
dir-save-csv = احفظ كجدول (CSV)
dir-problem-hours = { $where }: المواعيد التي تعذرت قراءتها تبقى بالكلمات
dir-problems-more = أظهر صفوفاً أخرى
dir-pin = على الخريطة
dir-pin-asks = العنوان تغيّر الآن. هل ما زالت العلامة حيث يجب الذهاب؟
dir-pin-right = العلامة صحيحة
dir-pin-away = أزل العلامة
dir-pin-how = اضغط على الخريطة حيث الباب.
error-directory-other-zone = مواعيد هذه القائمة بتوقيت منطقة أخرى. ابدأ بها قائمة جديدة.
error-directory-too-many = في القائمة 2000 مكان على الأكثر. أزل بعضها أولاً.
error-table-no-text = هذا ليس جدولاً نصياً. في برنامج الجداول اختر «حفظ باسم» ثم CSV.

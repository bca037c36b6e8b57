# checked-by-speaker: no

## a spreadsheet, read and written on the phone

aid-field-name = الاسم
aid-field-phone = الهاتف
aid-field-address = العنوان
aid-field-people = الأفراد
aid-field-adults = البالغون
aid-field-children = الأطفال
aid-field-babies = الرضع
aid-field-language = اللغة
aid-field-diet = الطعام
aid-field-words = ملاحظات
aid-row-no-way-to-reach = لا هاتف ولا عنوان
aid-row-count-unclear = عدد غير واضح: تجدونه في الملاحظات
aid-row-language-unclear = اللغة غير معروفة هنا: تجدونها في الملاحظات
aid-row-diet-unclear = ما لا يؤكل غير واضح: تجدونه في الملاحظات
aid-row-shortened = شيء طويل جدًا فقُصّ
error-table-too-large = هذا الجدول كبير جدًا: 5000 صف و4 ميغابايت على الأكثر. قسّموه وأحضروا جزءًا بعد جزء.
error-table-empty = لا شيء في هذا الجدول. اختاروا ملفًا آخر.

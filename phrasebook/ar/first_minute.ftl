## the first minute, and one alert by itself

what-this-is = هنا يحذّر الجيران بعضهم بعضًا. هاتفك يتحقق من كل تحذير بنفسه، والبيت الذي ينقله لا يستطيع قراءة ما تقول ولا معرفة مكانك.
what-read = فهمت
what-why = لماذا أثق به؟
alert-more = رابط وطباعة وملف
copied = تم النسخ
alert-title = تنبيه واحد
alert-gone = انتهى هذا التنبيه، أو أن هذا الهاتف لم يسمع به.
alert-checked-here = تحقق هذا الهاتف ممن وقّعه.
alert-hand-on = مرّره للآخرين
alert-copy = انسخ النص والرابط
alert-sent = أُرسل في { $date }.
alert-file-why = الملف يثبت نفسه: من يملكه يستطيع التحقق ممن وقّع.
alert-here-only = لا رمز QR: هذا العنوان يعمل على هذا الجهاز فقط.

# checked-by-speaker: no
## على هاتف الأمين

trustee-title = أمين التصوير
trustee-tab = تصوير مطلوب
trustee-what = يفتح الأمناء التصوير معًا: حين يوافق عدد كافٍ منهم، وعندها فقط. يحفظ هاتفك جزءًا واحدًا من مفتاح كل تصوير.
trustee-keys-why = تبقى المفاتيح على هذا الهاتف خلف قفله. إن ضاع الهاتف ضاعت معه: أخبر القيّمين.
trustee-make = أنشئ مفاتيحي
trustee-quiet = لا أحد يطلب تصويرًا.
trustee-look = انظر ثانية
trustee-coming = سجل الحي يسمّي هذا الهاتف. تتبعه الهواتف خلال يومين.
trustee-not-yet = ليس أمينًا بعد. يقرأ أحد القيّمين هذا الرمز، ثم تتبعه الهواتف خلال يومين.
trustee-past = ما أجبت عنه
trustee-code = رمزي
trustee-code-why = يقرؤه أحد القيّمين. لا سرّ فيه.
trustee-letters = قارنوا بالصوت:
trustee-home = أحدهم يطلب تصويرًا
case-asks = يطلب { $who } تصويرًا
case-drill = التمرين السنوي
case-reason-owner = هو تصوير من يطلبه
case-reason-court = لأجل محكمة
case-reason-publish = لعرضه على الناس
case-reason-rescue = شخص في خطر
case-reason-drill = تمرين
case-filmed = صُوّر: { $when }، { $size }
case-ends = تمحوه الدار في { $date }
case-asked = طُلب: { $when }
case-false-drill = يسمّي هذا نفسه تمرينًا، لكنه يطلب تصويرًا حقيقيًا. ارفض وأخبر القيّمين.
case-false-share = ما في الدار لك ليس جزءك من هذا التصوير. لا يمكنك إلا الرفض. أخبر القيّمين.
case-going = إجابتك في الطريق.
case-send-again = أرسلها الآن
case-ask-her = الاسم والسبب مجرد كلام. اتصل، أو اسأل من تعرفه، قبل أن توافق.
case-note = كلمة إلى من يطلب
case-note-hint = لا يقرؤها غيره. يمكن أن تبقى فارغة.
case-give-why = يُفتح التصوير حين يوافق { $needed } من أصل { $of }. لا رجوع عن ذلك، ويُدوَّن أنه فُتح.
case-give = اضغط مطولًا للموافقة
case-give-again = اضغط ثانية للموافقة
case-give-drill = أجب عن التمرين
case-decline = ارفض
case-decline-sure = سيُقال لمن يطلب إنك ترفض.
case-decline-now = ارفض الآن
case-dismiss = أزله: ليس هذا طلبًا حقيقيًا
past-gave = موافقة: { $who }
past-drill = أُجيب عن التمرين
past-declined = رفض: { $who }
error-witness-no-share = جزؤك من هذا التصوير ليس هنا. لا يمكنك إلا الرفض.
error-trustee-no-code = هذا ليس رمز أمين. على هاتفه: «الإعدادات» ثم «أمين التصوير».
error-trustee-too-few = يفتح التصوير أمينان على الأقل معًا، وكلهم على الأكثر.

## على هاتف القيّم

trustees-title = من يفتح التصوير
trustees-why = خمسة أشخاص يثق بهم الحي ولا يسكنون معًا: رجل دين، ومحامية، وعمّة. يفتح ثلاثة منهم التصوير معًا. إن لم يكن هنا أحد فلا أحد يصوّر.
trustees-none = لا أحد بعد
trustees-add = أضف أمينًا
trustees-code = رمز الأمين
trustees-code-hint = على هاتفه: «الإعدادات» ثم «أمين التصوير».
trustees-take = ضعه في القائمة
trustees-needed = كم يفتحون التصوير معًا
trustees-of = { $needed } من { $of }
trustees-kept = كم تحفظ الدار التصوير
trustees-days = عدد الأيام: { $days }
trustees-sound = للتصوير صوت. في بعض الأماكن يجب أن يوافق كل من يُسمع: اسأل محاميًا.
trustees-change = من حينها يفتح { $needed } من أصل { $of } التصوير. وما صُوّر قبلها يبقى لمن كانوا أمناء آنذاك.
trustees-one = أمين واحد لا يفتح شيئًا. أضف آخر.
trustees-empty = من حينها لا أحد يصوّر هنا.
trustees-propose = اقترح هذه القائمة
trustees-back = اتركها كما كانت

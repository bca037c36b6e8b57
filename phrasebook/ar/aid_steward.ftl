# checked-by-speaker: no

## what a steward does for the aid desk: its phones, and for whom she vouches

lists-aid = مكتب المساعدة
lists-aid-why = تفتح هواتف منسّقين، من اثنين إلى أربعة، ما يطلبه الناس. الحروف تميّز بينها: قارنها بما يعرضه هاتف المنسّق.
lists-coordinator = هاتف منسّق
lists-aid-remove-why = يسري فورًا ويكفي مشرف واحد. من حينها لا يفتح هذا الهاتف شيئًا جديدًا وينسى ما فتحه حالما يتصل؛ وتعيد الهواتف الأخرى ختم كل شيء من دونه. قد يُظهر هاتف أُخذ ما كان مفتوحًا عليه: قفله هو ما يحميه.
lists-aid-add = إضافة هاتف منسّق
lists-aid-label = رمز هاتفه
lists-aid-hint = يجده تحت «مساعدة»، «مكتب المساعدة». لا سرّ فيه.
cosign-aid = تغيير هواتف مكتب المساعدة.
vetting-title = تزكية متطوّع
vetting-why = لمن تعرفه فقط. ما توقّعه يبقى على هاتفه هو؛ ولا أحد يحتفظ بقائمة متطوّعين.
vetting-open = اقرأ رمزه
vetting-code = رمز المتطوّع
vetting-code-hint = يجده على هاتفه تحت «مساعدة»، «أستطيع المساعدة».
vetting-duties = ما يُؤتمن عليه
vetting-duty-people = أن يكون وحده مع أحد: توصيل ومرافقة
vetting-duty-children = الأطفال: المدرسة والرعاية
vetting-duty-medicine = الدواء
vetting-duty-homes = المجيء إلى أبواب الناس
vetting-duty-calls = المكالمة اليومية
vetting-how-long = لأي مدة؟
vetting-days = عدد الأيام: { $days }
vetting-sign = وقّع
vetting-give = دع هاتفه يقرأ هذا، أو أرسله إليه. لا ينفع إلا هاتفه.
error-aid-no-desk-code = هذا ليس رمز هاتف منسّق. على هاتفه: «مساعدة» ثم «مكتب المساعدة».
error-aid-no-volunteer-code = هذا ليس رمز متطوّع. على هاتفه: «مساعدة» ثم «أستطيع المساعدة».
error-aid-no-vetting = هذا ليس ما يعطيه المشرف. اطلب منه أن يعرضه ثانية.

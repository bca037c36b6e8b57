# checked-by-speaker: no

## how far an alert has come, and exercises

reach-title = إلى أين وصل
reach-closed = التطبيقات المغلقة
reach-open = التطبيقات المفتوحة
reach-handed = سُلّم: { $count } من { $living }
reach-lines = الخطوط المفتوحة: نحو { $count }
reach-lines-few = الخطوط المفتوحة: أقل من 10
reach-waiting = ما زال في الطريق: { $count }
reach-lost = لم يُسلَّم: { $count }
reach-shown = عُرض: { $count } أو أكثر
reach-shown-few = عُرض: قال ذلك أقل من 10
reach-pace = النصف خلال { $half } ث، و19 من 20 خلال { $most } ث
reach-no-push = لا يُرنّ لأحد والتطبيق مغلق.
reach-note = سُلّم: أخذته خدمة الإشعارات في الهاتف. عُرض: لا تقول ذلك إلا هواتف وافق أصحابها، بعد ثوانٍ، ويُعدّ بالعشرات. لا أحد يستطيع أن يعرف لمن هي.
reach-sheet = تدريب { $date } في { $time }

counted-title = ساعد المكتب على العدّ
counted-why = حين يعرض هذا الهاتف إنذارًا يستطيع أن يقول ذلك للدار: أي إنذار، ولا شيء غيره، بعد ثوانٍ. لا يرى المكتب إلا عشرات. ومن يراقب خطك يرى أن هذا الهاتف تكلّم مع الدار.
counted-choice = قل إن إنذارًا قد عُرض

drill-due-title = سبعة أيام بلا تدريب
drill-due-why = تدريب هذا الأسبوع مختار: { $event }. قل أين، وانظر إليه ووقّعه؛ لا يُرسل أبدًا من تلقاء نفسه.
drill-due-start = ابدأه
drill-who = من يسمعه
drill-everybody = الجميع
drill-open-apps = التطبيقات المفتوحة فقط

# checked-by-speaker: no

## who goes for many needs of one day; who could, counted

desk-aid-many = التخطيط لكثيرين معًا
desk-aid-many-why = وزّع حاجات يوم واحد على كل من يستطيع، واسألهم معًا
many-why = يُقترح على كل من يستطيع بضعة أبواب متقاربة. لا يُسأل أحد قبل أن تقول. من هو في طريق آخر في ذلك الوقت لا يدخل.
many-doors = الأبواب لكل شخص، على الأكثر
many-items = المحتوى لكل واحد، شيء في كل سطر
many-for = لهؤلاء: { $count }
many-all = علّم الكل
many-none = لا تعلّم شيئًا
many-nothing = لا حاجة إلى شيء من هذا في ذلك اليوم والوقت، أو هو لدى منسقين آخرين.
many-too-short = يلزم نصف ساعة على الأقل بين البداية والنهاية.
many-other-day = ليوم أو وقت آخر: { $count }
many-suggest = وزّع: { $count }
many-proposed = اقتراح، لم يُسأل أحد بعد
many-sum = الأبواب: { $doors }. الأشخاص: { $people }. يوم { $day }.
many-without = لا أحد بعد من أجل: { $count }
many-count = الأبواب: { $count }
many-given-to = من يذهب
many-nobody = لا أحد، اتركه الآن
many-too-many = أُعطي شخص واحد أكثر من { $most } أبواب.
many-ask = اسأل الجميع: أشخاص { $people }، أبواب { $doors }
many-asked = سُئلوا: أشخاص { $people }، أبواب { $doors }. تصل الأجوبة إلى الوارد. التراجع يعيد كل ذلك.
many-unclaimed = تأخذ أنت ما ليس لدى أحد بعد.
plan-could = عرض هذا { $all }. ومنهم يستطيع: { $could }
plan-against = { $why }: { $count }
plan-all = أظهر الجميع: { $count }
many-used-up = من يستطيعون لديهم من الأبواب ما سمحتم به. ارجعوا واسمحوا لكل واحد بالمزيد، أو اطلبوا المساعدة من آخرين.

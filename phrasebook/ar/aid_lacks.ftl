# checked-by-speaker: no

## what is still missing on a screen, before one may go on

ask-lacks-kind = اختر ما تحتاج إليه.
ask-lacks-pupils = اكتب اسم طفل واحد على الأقل.
ask-lacks-to = اكتب إلى أين.
ask-lacks-amount = اكتب كم المبلغ.
ask-lacks-when = اختر متى.
ask-lacks-day = اختر اليوم.
ask-lacks-weekdays = اختر يومًا واحدًا على الأقل من الأسبوع.
ask-lacks-times = يجب أن تكون النهاية بعد البداية.
ask-without-place = ليأتي أحد يحتاج إلى مكان. من دونه يسألك المكتب أولًا أين.
offer-lacks-what = اختر أعلاه ما تستطيعه.
offer-lacks-for = اختر أعلاه لأي شيء.
desk-lacks-place = لم يُذكر أي مكان. اسأل أين قبل أن ترسل أحدًا.

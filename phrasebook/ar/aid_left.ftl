# checked-by-speaker: no

## who can no longer come, and the doors that are open in her name

left-title = من لم يعد يستطيع المجيء
left-her = لم يعد بإمكان { $name } المجيء. الأبواب التي تُعطى لغيره: { $doors }
left-somebody = سحب أحد المتطوعين عرضه ولم يعد بإمكانه المجيء. الأبواب التي تُعطى لغيره: { $doors }
left-free = استردّها وابحث عن غيره

## a door that nobody knows

aid-part-nowhere = لا يُرسَل أحد إلى حيث لم يُذكر مكان. اسأل أين، ودوّنه مرة أخرى بالهاتف، ثم اجمع الطلبين.
many-nowhere = بلا مكان، فلا يمكن إرسال أحد: { $count }

## how the desk reaches whoever is followed

leg-reach = كيف يصل إليك المكتب في الطريق (اختياري)
leg-reach-why = رقم هاتف مثلًا. يبقى على هذا الهاتف ويذهب مع هذه الرحلة. لا يقرؤه المكتب إلا إذا ضغطت أن أحدًا يتبعك.
look-reach = يمكن الوصول إليه هنا:

# checked-by-speaker: no
## حصص من مفتاح تصوير لا تتطابق

error-witness-stale = ساعة هذا الهاتف وساعة الدار لا تتفقان. اضبط ساعة الهاتف وحاول مرة أخرى.
error-witness-shares = هذه الحصص ليست حصص هذا التصوير.
error-witness-shares-few = هذه الحصص أقل من أن تفتح التصوير.
error-witness-other-case = هذا جواب على طلب شخص آخر، لا على هذا الطلب.
error-witness-other-film = هذا من تصوير آخر.
error-witness-other-seat = أرسل أمين حصة ليست حصته، أو ليست الحصة التي وقّع عليها. اسأله بطريقة أخرى.
error-witness-part-twice = جزءان مختلفان من هذا التصوير لهما رقم واحد. أحدهما مزوّر.
cosign-trustees = تغيير من يفتحون التصوير معًا وقواعد التصوير.
cosign-cosigners = تغيير سجل البلدة: من يشارك في توقيعه ومن يختم وقته.

## What a second steward reads before she signs.

cosign-read-why = لا يستطيع هاتفك التحقق من هذا وحده. اسأل القيّم الآخر بصوتك هل هو هذا بالضبط.
cosign-kind = { $event }: { $metres } م، { $minutes } د
cosign-lone-off = لا يجوز لشخص واحد وحده أن ينذر

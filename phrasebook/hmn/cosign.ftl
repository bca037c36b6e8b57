## What a second steward reads before she signs.

cosign-read-why = Koj lub xov tooj xyuas tsis tau qhov no ntawm nws tus kheej. Hais lus nug lwm tus saib xyuas seb puas yog li no tiag.
cosign-kind = { $event }: { $metres } m, { $minutes } feeb
cosign-lone-off = Ib leeg xwb ceeb toom tsis tau

## What a second steward reads before she signs.

cosign-read-why = Telefoonkaagu keligiis tan ma xaqiijin karo. Weydii masuulka kale, adigoo la hadlaya, inay sidan tahay iyo in kale.
cosign-kind = { $event }: { $metres } m, { $minutes } daq.
cosign-lone-off = Hal qof oo keliya ma digi karo

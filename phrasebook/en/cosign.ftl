## What a second steward reads before she signs.

cosign-read-why = Your phone cannot work this out by itself. Ask the other steward by voice whether it is exactly this.
cosign-kind = { $event }: { $metres } m, { $minutes } min
cosign-lone-off = One person alone may not warn

## What a second steward reads before she signs.

cosign-read-why = Su teléfono no puede comprobar esto por sí solo. Pregunte de viva voz al otro encargado si es exactamente esto.
cosign-kind = { $event }: { $metres } m, { $minutes } min
cosign-lone-off = Una sola persona no puede avisar

## What a second steward reads before she signs.

cosign-read-why = Votre téléphone ne peut pas vérifier cela seul. Demandez de vive voix à l’autre référent si c’est exactement cela.
cosign-kind = { $event } : { $metres } m, { $minutes } min
cosign-lone-off = Une personne seule ne peut pas alerter

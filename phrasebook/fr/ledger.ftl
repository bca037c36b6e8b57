# checked-by-speaker: no

error-ledger-busy = Le registre public a trop à faire en ce moment. Un nouvel essai suit.
error-ledger-halted = Le registre public de cette maison est arrêté jusqu'à ce que son opérateur l'ait examiné. Ce qui a été promis avant reste valable.
error-ledger-not-yet = Ceci n'est pas dans le registre public, ou pas encore. Regardez de nouveau dans une minute.
error-ledger-stamped = Le registre public a été horodaté il y a moins d'une heure. Cet horodatage peut déjà être lu.

## a verdict without a line, and the desk's later keys

judged-unsaid = Pas de liaison. Cela part dès qu’il y en a une, pendant 5 minutes.
key-unconfirmed = Envoyer non confirmé
key-ask = Poser une question à qui a signalé
key-handover = Relève

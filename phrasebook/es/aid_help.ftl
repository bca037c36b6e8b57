# checked-by-speaker: no

## needing and helping: the way in

home-help = Ayuda
help-title = Ayuda entre vecinos
help-why = Lo que escriba aquí se sella en este teléfono. Solo la mesa de ayuda de su pueblo puede abrirlo, y usted.
help-ask = Necesito algo
help-ask-why = Comida, un viaje, medicinas, alguien que acompañe
help-offer = Puedo ayudar
help-offer-why = Diga una vez qué puede hacer y cuándo
help-mine = Mis cosas
help-mine-why = Lo que pedí, y quién viene cuándo
help-legs = Mis tareas
help-legs-why = Lo que la mesa de ayuda me pide hacer
help-for-me = Para usted
help-for-others = Para ayudar a otros

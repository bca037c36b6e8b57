## a verdict without a line, and the desk's later keys

judged-unsaid = Sin conexión. Sale en cuanto la haya, durante 5 minutos.
key-unconfirmed = Enviar sin confirmar
key-ask = Preguntar a quien avisó
key-handover = Relevo

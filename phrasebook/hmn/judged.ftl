## a verdict without a line, and the desk's later keys

judged-unsaid = Txuas tsis tau. Qhov no yuav xa mus thaum txuas tau, hauv 5 feeb.
key-unconfirmed = Xa tsis tau paub tseeb
key-ask = Nug tus neeg uas qhia
key-handover = Xa hauj lwm

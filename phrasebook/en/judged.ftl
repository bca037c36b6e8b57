## a verdict without a line, and the desk's later keys

judged-unsaid = No line. This goes out as soon as there is one, for 5 minutes.
key-unconfirmed = Send unconfirmed
key-ask = Ask who reported it
key-handover = Hand over

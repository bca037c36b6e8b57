# checked-by-speaker: no
## shares of a film's key that do not fit

error-witness-stale = This phone's clock and the house's do not agree. Set the phone's clock and try again.
error-witness-shares = These shares are not those of this film.
error-witness-shares-few = These shares are too few to open the film.
error-witness-other-case = This answers somebody else's question, not this one.
error-witness-other-film = This belongs to another film.
error-witness-other-seat = A trustee sent a share that is not her own, or not the one she signed for. Ask her by another way.
error-witness-part-twice = Two different parts of this film have one number. One of them is false.
cosign-trustees = Change who opens films together, and by what rules is filmed.
cosign-cosigners = Change the town’s ledger: who cosigns it, and who stamps the time.

# checked-by-speaker: no

## who could help, and why or why not now; what speaks against a part that somebody is given

aid-because-near = nyob ze
aid-because-speaks = hais nws hom lus
aid-because-free-then = muaj sijhawm thaum ntawd
aid-because-has-seats = muaj rooj zaum txaus
aid-because-vetted = muaj ib tug thawj coj lav nws
aid-because-fewest-trips = mus tsawg tshaj lub lim tiam no
aid-because-known-to-household = twb mus txog lawm
aid-not-now-not-free = tsis muaj sijhawm thaum ntawd
aid-not-now-quiet = xav nyob ntsiag to thaum ntawd
aid-not-now-resting = so
aid-not-now-over-cap = lub lim tiam no mus txaus lawm
aid-not-now-not-vetted = tsis muaj thawj coj lav nws rau qhov no
aid-not-now-too-few-seats = rooj zaum tsis txaus
aid-not-now-no-shared-language = tsis hais ib hom lus ua ke
aid-not-now-too-far = nyob deb dhau
aid-not-now-asked-for-others = twb thov pab lwm tus lawm
aid-part-no-stops = Tseem tsis tau muab dab tsi rau nws.
aid-part-too-few-seats = Nws lub tsheb tsis muaj rooj zaum txaus rau sawv daws.
aid-part-too-few-child-seats = Nws lub tsheb tsis muaj rooj zaum menyuam txaus.
aid-part-child-of-two = Ib tug menyuam yuav nrog ob tug neeg laus. Txhua tus menyuam tsuas muaj ib tug paub xwb.
aid-part-followed-near = Muaj neeg raws nws ze ib lub qhov rooj no. Xaiv lwm tus.
aid-part-link-of-many = Ib qhov txuas tsuas yog rau ib lub qhov rooj. Ua ib qho rau txhua lub.

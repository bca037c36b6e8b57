# checked-by-speaker: no

## who could help, and why or why not now; what speaks against a part that somebody is given

aid-because-near = meel dhow ayay ku nooshahay
aid-because-speaks = waxay ku hadashaa luqaddeeda
aid-because-free-then = waqti ayay haysataa markaas
aid-because-has-seats = kuraas ku filan ayay haysataa
aid-because-vetted = mas’uul ayaa u dammiinanaya
aid-because-fewest-trips = waa qofka ugu yaraa ee baxay toddobaadkan
aid-because-known-to-household = hore ayay u tagtay
aid-not-now-not-free = waqti ma haysato markaas
aid-not-now-quiet = waxay rabtaa nasasho maalmahaas
aid-not-now-resting = way nasanaysaa
aid-not-now-over-cap = toddobaadkan way ku filan tahay inta ay baxday
aid-not-now-not-vetted = mas’uulna arrintan uguma dammiinanayo
aid-not-now-too-few-seats = kuraasteedu way yar yihiin
aid-not-now-no-shared-language = luqad kama dhexayso
aid-not-now-too-far = aad bay uga fog tahay
aid-not-now-asked-for-others = hore ayaa loogu soo jeediyay kuwo kale
aid-part-no-stops = Weli waxba lama siin.
aid-part-too-few-seats = Gaarigeeda kuraas ku filan dadka oo dhan kuma jirto.
aid-part-too-few-child-seats = Gaarigeeda kuraasta carruurtu kuma filna.
aid-part-child-of-two = Ilmo wuxuu la joogi lahaa laba qof oo waaweyn. Ilmo kasta hal qof oo keliya ayaa yaqaan.
aid-part-followed-near = Waxaa lagu raacay meel u dhow mid ka mid ah albaabbadan. Dooro qof kale.
aid-part-link-of-many = Xiriiriye waa hal albaab. Mid walba samee mid u gaar ah.

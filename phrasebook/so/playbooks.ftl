# Kaararka xuquuqda: sharcigu meelba meel wuu ka duwan yahay. checked-by-lawyer: no

playbook-neighbourhood-safety = Badqabka xaafadda
playbook-evictions = Guri ka saaris
playbook-weather-and-fire = Cimilada iyo dabka
playbook-hate-incidents = Dhacdooyin nacayb
playbook-outages = Adeegyo go’ay

whistle-three-short = Saddex foodhi oo gaagaaban
whistle-one-long = Hal foodhi oo dheer
whistle-none = Foodhi la’aan

cap-area-around = { $metres } m gudahood barta la calaamadeeyay
cap-area-wide = Aag ballaaran oo qiyaastii { $metres } m ah; goobta saxda ah lama daabaco

## checklist

checklist-still-there = Weli ma joogaan halkaas?
checklist-which-side = Dhankee waddada?
checklist-seen-not-heard = Qof ma arkay, mise waa la maqlay oo keliya?
checklist-danger-not-person = Digniintu ma sheegaysaa meesha khatartu joogto, waxbana kama sheegin qof?
checklist-no-names = Magac, lambar guri iyo taargo midna kuma jiro?
checklist-over-when = Yaa noo sheegi doona marka ay dhammaato?
checklist-observers-called = Goobjoogayaasha sharciga ma loo yeeray?
checklist-household-wants-it = Qoysku ma doonayaa digniintan?
checklist-those-hit-want-it = Dadka la weeraray ma doonayaan digniintan?
checklist-court-paper-seen = Qof ma arkay warqadda maxkamadda iyo taariikhdeeda?
checklist-fire-service-called = Dab-damiska ma loo yeeray?
checklist-gas-service-called = Shirkadda gaaska ma laga wacay bannaanka?
checklist-wind = Dabayshu xaggee u dhacaysaa?
checklist-smell-where = Xaggee urtu ugu xoog badan tahay?
checklist-way-out = Jidkee bixitaan ayaa qallalan?
checklist-official-word = Maxay digniinta rasmiga ahi leedahay?
checklist-who-needs-help = Yaa agagaarka ku nool oo aan keligiis bixi karin ama isdebberi karin?
checklist-warm-rooms = Meelahee diirran ayaa furan?
checklist-cool-rooms = Meelahee qabow ayaa furan?
checklist-water-points = Xaggee dadku biyo ka heli karaan?
checklist-meeting-place = Xaggee dadku ku kulmaan?

## rights cards

rights-street = Waddada waxaad ku weydiin kartaa: xor ma u ahay inaan tago? Haddii ay haa yiraahdaan, si deggan u tag.
rights-silence = Waad aamusi kartaa. Dheh: waxaan rabaa inaan aamuso. Waxaan rabaa qareen.
rights-door = Qasab ma aha inaad albaabka furto. Albaabka gadaashiisa ka weydii cidda ay yihiin.
rights-warrant = Ka codso inay warqadda albaabka hoostiisa ka soo geliyaan. Ka raadi saxiixa garsoore, magacaaga iyo cinwaankaaga.
rights-witness = Waad daawan kartaa oo meel fog ka duubi kartaa. Ha taaban, hana is hor taagin. Haddii laguu sheego, dib u jogso.
rights-call = Wac qof aad ku kalsoon tahay. Sheeg meesha aad joogto, waqtiga, iyo waxaad aragtay.
rights-eviction = Codso inaad aragto warqadda maxkamadda. La’aanteed cidna guriga kaama saari karto. Wac qareenka kiraystayaasha.

## founding from afar, and the founder's first evening

found-risk-title = Boggan mashiin kale ayuu ka yimid
found-risk = Qofka guriga maamula, ama jabsaday, ayaa bogga beddeli kara si uu furaha asalka ah meel kale ugu diro. Qofkii haysta furaha asalka ah magaalada magaceeda ayuu ku hadli karaa. Ma ogaan lahayd.
found-risk-stays = Kaarka, faylka la shaabadeeyay iyo erayadiisa halkan ayaa lagu sameeyaa, guriga looma diro. Bayaannada dadweynaha ee ugu horreeya oo keliya ayaa taga.
found-risk-know = Waan garanayaa cidda gurigan maamusha, khatartanna waan qaadanayaa
found-risk-go = Magaalada halkan ku aasaas
found-risk-safer = Siyaabo ka ammaan badan
found-risk-no-lock = Ciwaankan TLS laguma ilaaliyo: halkan biraawsarku furayaal ma sameeyo.
found-where-hint = Laba tiro sida 60.17, 24.94. Khariidadaha badankood way tusaan marka meel muddo la riixo.
found-where-not = Kuwani ma aha laba tiro oo meel ah, sida 60.17, 24.94.
error-found-no-position = Qalabkani ma sheegayo meesha uu joogo. Qor laba tiro oo khariidad laga soo qaatay.
evening-title = Habeenkaaga koowaad
evening-progress = { $done } ka mid ah { $of } waa la dhammeeyay
evening-my-role = Labada door taleefankan ku qaado
evening-others-role = Xiriiriyeyaal door oo laba kale ah
evening-drill = Miiska ilaalada: Tababar
evening-posters = Daabac toban boor
poster-how-many = Immisa?
poster-count =
    { $count ->
        [one] Hal boor
       *[other] { $count } boor
    }

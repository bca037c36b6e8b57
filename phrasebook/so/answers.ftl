# checked-by-speaker: no

## Waxa miiska gargaarku u qoro qofkii wax codsaday, iyo sawirrada la soo raaciyey

answers-heading = Miisku wuxuu qoray
answers-home = Miiska gargaarka ayaa wax kuu soo qoray.
answer-looking-into-it = Waan akhrinnay, waanan eegaynaa.
answer-takes-longer = Waxay qaadanaysaa waqti ka badan intii aan filaynay. Kuma aannan illoobin.
answer-comes-again = Qof ayaa mar kale iman doona. Halkan ayaad ku arki doontaa goorta.
answers-write = U jawaab
answers-no-phone = Qofkii codsaday ma haysto taleefan uu jawaab ku akhriyo. Wac, ama u tag.
answers-sentence = Hal weedh, afkiisa
answers-no-sentence = Weedh la'aan
answers-words = Erayadaada
answers-words-why = Taleefankiisu weedha wuxuu ku sheegayaa afkiisa. Erayadaadu waxay ahaanayaan sidaad u qortay; wuxuu akhriyaa: { $language }.
answers-send = U dir taleefankiisa
answers-picture-of = Sawirka la socday: { $why }
answers-picture-show = Arag sawirka
kept-answers = Waxa miisku kuu soo qoray

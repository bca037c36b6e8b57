# checked-by-speaker: no

## who can no longer come, and the doors that are open in her name

left-title = Qofka aan dib u iman karin
left-her = { $name } mar dambe ma iman karto. Albaabbada qof kale la siinayo: { $doors }
left-somebody = Qof mutadawac ah ayaa ka noqday caawintiisii mana iman karo. Albaabbada qof kale la siinayo: { $doors }
left-free = Ka soo celi oo raadi qof kale

## a door that nobody knows

aid-part-nowhere = Qofna looma diro meel aan la sheegin. Weydii halka ay tahay, mar kale telefoon ku qor, oo isku dar labada.
many-nowhere = Meel la’aan, markaa qofna looma diri karo: { $count }

## how the desk reaches whoever is followed

leg-reach = Sida miisku kugula soo xiriirayo jidka (ikhtiyaari)
leg-reach-why = Tusaale ahaan lambar telefoon. Wuxuu ku hadhayaa telefoonkan, wuxuuna la baxayaa safarkan. Miisku wuxuu akhriyayaa oo keliya haddii aad riixdo in lagu daba socdo.
look-reach = Halkan ayaa laga helayaa:

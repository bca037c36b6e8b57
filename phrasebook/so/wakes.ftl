# checked-by-speaker: no

## what a phone says while the app is closed

push-letter = Qof ku aamminsan ayaa laga yaabaa inuu kuu baahan yahay. Fur Tocsin.

## for whoever sets a timer

timer-wakes-why = Taleefannadoodu way dhici karaan marka warqaddu furanto, haddii ay taas ka shideen “Qof u diyaar ahow”. Halkan kama arki kartid, dhawaaquna wuu lumi karaa. Weydii, kulana heshii goorta ay eegayaan.
timer-wakes-ended = Marka aad adigu joojiso, waxba ma dhawaaqaan, erey kasta oo aad qorto. Waxay arkaan marka ay eegaan.

## for whoever holds keys

wakes-missing = Taleefankani uma dhaco arrintan: browser-kan ama gurigani ma dhicin karo app xidhan. iPhone-ka, Tocsin waa inuu ku jiraa shaashadda hore.
wakes-off = Taleefankani ma dhaco marka Tocsin xidhan yahay. Marka hore taas shid, kadib halkan ku soo noqo.
wakes-deaf = Taleefankan hadda lama dhicin karo. Eeg waxa la sameeyo.
keyholder-wakes-can = Marka warqad kuu furanto, taleefankani weli ma dhaco.
wakes-untold = Gurigu weli ma maqal. Ilaa markaas waxba ma dhawaaqaan.
keyholder-wakes-on = Marka warqad kuu furanto, taleefankani wuu dhacaa. Shaashadda qufulan magac ma muujiso.
keyholder-wakes-tells = Taleefan kasta oo la dhiciyo wuxuu guriga siiyaa afar iyo labaatan lambar oo nasiib ah. Haddii aad tan shiddo, qaar ka mid ah waxay u taagan yihiin koodhadhkaaga. Qofkii guriga shaqaynaya qaata wuxuu ogaan karaa in taleefankani warqad sugayo, laakiin ma oga tan cidda ay tahay.
keyholder-wakes-ask = Dhac marka warqad ii furanto
wakes-again = Mar kale guriga u sheeg
keyholder-wakes-stop = Warqado ha u dhicin
keyholder-wakes-why = Dhawaaqu wuu daahi karaa ama lumi karaa. Tocsin sidoo kale wuu eegaa inta uu furan yahay. Ku heshiiya goor aad eegto, ama ha lagu soo waco.

## for trustees

trustee-wakes = Marka qof filim codsado
trustee-wakes-can = Marka Tocsin xidhan yahay, taleefankani weli ma dhaco marka qof filim codsado.
trustee-wakes-on = Marka qof filim codsado, taleefankani wuu dhacaa; habeenkii cod la’aan. Shaashadda qufulan filim ma magacowdo, qofna ma magacowdo.
trustee-wakes-tells = Taleefan kasta oo la dhiciyo wuxuu guriga siiyaa afar iyo labaatan lambar oo nasiib ah. Haddii aad tan shiddo, mid ka mid ah waa lambarka dadka la aaminay. Qofka guriga maamula, ama qaata isagoo shaqaynaya, wuxuu ogaan karaa in taleefankani yahay mid qof la aaminay.
trustee-wakes-ask = Dhac marka qof filim codsado
trustee-wakes-stop = Filimo ha u dhicin
trustee-wakes-why = Dhawaaqu wuu daahi karaa ama lumi karaa, codsiyo badan oo maalin ahna mar bay wada dhawaaqaan. Fur Tocsin iyo qufulkiisa ugu yaraan saddexdii biloodba mar, haddii kale wuu joojinayaa dhicitaanka.

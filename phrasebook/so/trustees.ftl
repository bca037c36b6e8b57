# checked-by-speaker: no
## taleefanka qofka la aaminay

trustee-title = Qofka filimada lagu aaminay
trustee-tab = Filimada la codsaday
trustee-what = Dadka la aaminay ayaa filim si wadajir ah u fura: marka tiro ku filan oggolaato, waqtigaas oo keliya. Taleefankaagu wuxuu hayaa hal qayb oo ka mid ah furaha filim kasta.
trustee-keys-why = Furayaashu taleefankan ayay ku jiraan, qufulkiisa gadaashiis. Haddii taleefanku lumo, iyaguna way lumayaan: u sheeg masuulada.
trustee-make = Samee furayaashayda
trustee-quiet = Cidina filim ma codsanayso.
trustee-look = Mar kale eeg
trustee-coming = Buugga xaafaddu taleefankan ayuu magacaabay. Taleefannadu laba maalmood gudahood ayay raacayaan.
trustee-not-yet = Weli maya. Masuul ayaa akhriya koodhkan; kadib taleefannadu laba maalmood gudahood ayay raacayaan.
trustee-past = Waxaan ka jawaabay
trustee-code = Koodhkayga
trustee-code-why = Masuul ayaa akhriya. Wax sir ah kuma jiraan.
trustee-letters = Cod ku barbar dhig:
trustee-home = Qof ayaa filim codsanaya
case-asks = { $who } ayaa filim codsanaya
case-drill = Tababarka sannadlaha ah
case-reason-owner = Waa filimkiisa
case-reason-court = Maxkamad awgeed
case-reason-publish = Si dadweynaha loo tuso
case-reason-rescue = Qof ayaa khatar ku jira
case-reason-drill = Tababar
case-filmed = La duubay: { $when }, { $size }
case-ends = Guriga waxaa laga tirtirayaa { $date }
case-asked = La codsaday: { $when }
case-false-drill = Tani waxay isku sheegtaa tababar, laakiin waxay codsanaysaa filim dhab ah. Diid, oo u sheeg masuulada.
case-false-share = Waxa guriga kuu yaalla ma aha qaybtaada filimkan. Diidmo keliya ayaad samayn kartaa. U sheeg masuulada.
case-going = Jawaabtaadu way socotaa.
case-send-again = Hadda dir
case-ask-her = Magaca iyo sababtu waa hadal keliya. Wac, ama weydii qof aad taqaan, ka hor intaadan oggolaan.
case-note = Erey ku socda cidda codsanaysa
case-note-hint = Isaga keliya ayaa akhrin kara. Waa la bannayn karaa.
case-give-why = Filimku wuu furmaa marka { $needed } ka mid ah { $of } oggolaadaan. Dib looma soo celin karo, waxaana la qoraa in la furay.
case-give = Hay si aad u oggolaato
case-give-again = Mar kale riix si aad u oggolaato
case-give-drill = Ka jawaab tababarka
case-decline = Diid
case-decline-sure = Waxaa loo sheegayaa inaad diiday.
case-decline-now = Hadda diid
case-dismiss = Ka saar: kani ma aha codsi dhab ah
past-gave = La oggolaaday: { $who }
past-drill = Tababarka waa laga jawaabay
past-declined = La diiday: { $who }
error-witness-no-share = Qaybtaada filimkan halkan ma joogto. Diidmo keliya ayaad samayn kartaa.
error-trustee-no-code = Kani ma aha koodhka qof la aaminay. Taleefankiisa: Dejinta, kadibna Qofka filimada lagu aaminay.
error-trustee-too-few = Ugu yaraan laba qof ayaa filim si wadajir ah u fura, ugu badnaanna dhammaan.

## taleefanka masuulka

trustees-title = Cidda filimada furta
trustees-why = Shan qof oo xaafaddu aaminto oo aan wada degganayn: wadaad, qareen, eeddo. Saddex ka mid ah ayaa filim si wadajir ah u fura. Haddii cidina halkan ku jirin, cidina ma duubto.
trustees-none = Cidina weli
trustees-add = Ku dar qof la aaminay
trustees-code = Koodhka qofka la aaminay
trustees-code-hint = Taleefankiisa: Dejinta, kadibna Qofka filimada lagu aaminay.
trustees-take = Liiska ku dar
trustees-needed = Immisa ayaa filim si wadajir ah u fura
trustees-of = { $needed } ka mid ah { $of }
trustees-kept = Muddada gurigu filimada hayo
trustees-days = { $days } maalmood
trustees-sound = Filimadu cod bay leeyihiin. Meelaha qaarkood dhammaan kuwa la maqlo waa inay oggolaadaan: qareen weydii.
trustees-change = Markaas kadib, { $needed } ka mid ah { $of } ayaa filim fura. Kuwii hore waxay la joogaan dadkii markaas la aaminay.
trustees-one = Qof keliya waxba ma furo. Mid kale ku dar.
trustees-empty = Markaas kadib cidina halkan kama duubto.
trustees-propose = Soo jeedi liiskan
trustees-back = Sidii hore u dhaaf

# checked-by-speaker: no

## whether this phone is rung while the app is closed

closed-trying = Digniin tijaabo ah ayaa soo socota. Waxay qaadataa in ka yar hal daqiiqo.
closed-failed = Digniintii tijaabada ahayd ma iman. Digniin dhab ahna ma imaan doonto marka Tocsin xidhan yahay.
closed-failed-battery = Dejinta telefoonka, u oggolow biraawsarkan inuu gadaal ka shaqeeyo, isaga oo aan batari la ka yarayn.
closed-failed-network = Shabakadaha qaar digniin ma sii daayaan. Mid kale ku tijaabi.
closed-failed-else = Wax ma caawinayaan? Tocsin furan u daa, ama deris la heshii inuu ku soo waco.
closed-lost = Telefoonkani kama sii dhaco marka Tocsin xidhan yahay. Biraawsarka ayaa taas la noqday.
closed-silent =
    { $days ->
        [one] Tan iyo 1 maalin tijaabo, layli ama digniin telefoonkan ma soo gaadhin. Laga yaabaa in digniintu aanay shaqayn marka Tocsin xidhan yahay.
       *[other] Tan iyo { $days } maalmood tijaabo, layli ama digniin telefoonkan ma soo gaadhin. Laga yaabaa in digniintu aanay shaqayn marka Tocsin xidhan yahay.
    }
closed-meanwhile = Tocsin furan u daa ilaa digniin tijaabo ahi timaaddo.
closed-heard = Tijaabadii, layligii ama digniintii ugu dambaysay waxay timid: { $time }.
closed-again = Hadda tijaabi

trouble-closed-failed = Digniinuhu telefoonkan ma soo gaadhaan marka Tocsin xidhan yahay.
trouble-closed-failed-do = Dejinta, kaddib sida telefoonkani u dhaco, ayaa muujinaysa waxa la sameeyo. Ilaa markaas Tocsin furan u daa.
trouble-closed-lost = Telefoonkani kama sii dhaco marka Tocsin xidhan yahay.
trouble-closed-lost-do = Dejinta, kaddib sida telefoonkani u dhaco: mar kale daar. Ilaa markaas Tocsin furan u daa.
trouble-closed-silent = Laga yaabaa in digniintu aanay telefoonkan ku shaqayn marka Tocsin xidhan yahay.
trouble-closed-silent-do = Muddo dheer tijaabo, layli ama digniin ma iman. Dejinta, kaddib sida telefoonkani u dhaco: tijaabi.
trouble-closed-asleep = Guriga Tocsin hadda ma gaadhi karo app-yada xidhan.
trouble-closed-asleep-do = Tocsin furan u daa ilaa qofka maamula uu furo.

## in a large town: for which parts of it

closed-where = Digniinaha yimaadda marka Tocsin xidhan yahay
closed-where-all = Wax kasta oo magaalada ka dhaca
closed-where-some = Kaliya waxa u dhow goobaha aan calaamadiyo
closed-where-tells = Calaamadinta goob waxay guriga u sheegaysaa qaybta magaalada ay ku taal, ilaa toban kiiloomitir. Gurigu wuu shaabadeeyaa oo wuxuu dhigaa cinwaanka uu telefoonkan ka garaaco agtiisa. Digniinaha meelo kale ma iman doonaan marka Tocsin xidhan yahay; layliyadu way imanayaan.
closed-where-wide = Goob wax ka maqasha in ka badan saddex kiiloomitir liiskan kuma jirto: u dooro wax kasta.
closed-where-tell = Guriga u sheeg

## the house was started anew

push-asleep = App-yada xidhan LAMA garaaco.
push-asleep-do = Gurigu dib buu u kacay, furihiisana wuu sugayaa. Wac qofka maamula; hal amar ayaa ku filan: tocsin push wake. Ilaa markaas digniintu waxay gaadhaysaa oo kaliya kuwa Tocsin u furan yahay.
health-push-awake = Gurigu wuu garaacaa app-yada xidhan.
health-by-operator = Qofka guriga maamula ayaa tan hagaajin kara, hal amar: tocsin push wake.

## refusals

error-push-not-known = Gurigani telefoonkan ma sii garaaco. Mar kale daar.
error-push-no-districts = Gurigani qof kasta wax kasta ayuu uga digaa.
error-push-no-district = Gurigu ma yaqaan qaybtaas magaalada.

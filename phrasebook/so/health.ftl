# checked-by-speaker: no

## town health: who can mend it, and where

health-by-you = Adigaa hagaajin kara.
health-by-two = Laba masuul ayaa hagaajin kara.
health-by-root = Cidda haysa xididka ayaa hagaajin karta, ama laba masuul laba maalmood ka dib.
health-by-her = Qofkaas ayaa ku hagaajin kara xiriir door oo cusub.
health-to-invites = U tag xiriirrada
health-to-town-app = U tag app-ka
health-to-rules = U tag xeerarka iyo masuuliyiinta
health-mirrors =
    { $count ->
        [one] 1 muraayad ayaa bixisa digniinaha saxiixan marka gurigu aamuso.
       *[other] { $count } muraayad ayaa bixiya digniinaha saxiixan marka gurigu aamuso.
    }
health-no-mirror = Muraayad ma jirto: marka gurigu aamuso, cid kale ma bixiso digniinaha saxiixan.
health-invites =
    { $count ->
        [one] 1 casuumad ayaa furan; waxay dhammaanaysaa { $time }.
       *[other] { $count } casuumad ayaa furan; tan ugu horreysa waxay dhammaanaysaa { $time }.
    }

## one line of it for whoever holds a role

health-line =
    { $days ->
        [0] Cidna looma caddeyn heegan.
        [one] Xaafaddu waxay heegan gali kartaa 1 maalin oo kale.
       *[other] Xaafaddu waxay heegan gali kartaa { $days } maalmood oo kale.
    }
health-line-fine = Wax walba waa hagaagsan yihiin.
health-line-tell = U sheeg masuul: { $what }
health-line-later = Wax degdeg ah ma jiraan. Marka masuulku waqti helo: { $what }
health-word-horizon = furayaal cusub ayaa loo baahan yahay.
health-word-app = app-ka weli lama saxiixin.
health-word-stewards = hal masuul oo keliya ayaa jira.
health-word-desk = miis joogto ah ma jiro.
health-word-mirrors = muraayad ma jirto.
health-word-pending = isbeddel baa sugaya 48 saacadood; ma adigaa?

## what the house says of itself

health-house-films = Gurigu wuxuu lumiyay qaybo duubisyo ah. Wuxuu weydiinayaa guryaha nuqul haya; qofkii furaa wuxuu arkayaa meelaha maqan.
health-house-split = Xaafad gurigani diiwaankeeda eego ayaa muujisay laba kala duwan. Caddaynta waa la hayaa; u sheeg xaafaddaas.
health-house-rolled-back = Diiwaanka xaafaddu wuu taagan yahay: gurigani waa nuqul xaafadda ka duugsan. Ilaa laga go’aansado wax cusub lama caddayn karo.
health-house-other = Gurigu wuxuu leeyahay wax baa ka khaldan: { $code }. Amarkiisa tocsin doctor ayaa sheegaya waxa la sameeyo.

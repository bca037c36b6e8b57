## a verifier on her way

road-waiting = Heegan baad tahay. Waa laguu yeeri doonaa.
road-keep-open = Boggan ha furnaado, shaashaddana ha shidnaato.
road-no-voice = Telefoonkani cod uma laha luqaddaada: eeg marka uu garaaco.
road-how-far = Ii sheeg inta ay jirto (telefoonkan ayay ku hartaa)
road-back = Ku noqo miiska
road-take-it = Aniga ayaa qaadanaya
road-not-me = Aniga maya
road-far = { $metres } m { $direction }, { $minutes } daq lug ah
road-when = Goorma ayaad gaaraysaa?
road-details = Faahfaahin
road-signs = Tan bay saxiixaysaa.
road-sends = Tan bay saxiixaysaa, isla markiibana way dirtaa.
road-place-here = Meeshu waa halka aad taagan tahay.
road-go = Jidka
road-large = Badhamo waaweyn
road-verdict = Waa maxay?
road-eta = { $minutes } daq

## a verifier on her way

road-waiting = Koj tab tom zov. Yuav muaj neeg hu koj.
road-keep-open = Qhib nplooj no cia thiab cia lub vij tsam ci.
road-no-voice = Lub xov tooj no tsis muaj suab rau koj hom lus: saib nws thaum nws khob.
road-how-far = Qhia kuv tias nyob deb npaum li cas (nyob hauv lub xov tooj no xwb)
road-back = Rov mus rau rooj zov
road-take-it = Kuv mus
road-not-me = Tsis yog kuv
road-far = { $metres } m { $direction }, { $minutes } feeb taug kev
road-when = Koj mus txog thaum twg?
road-details = Ntsiab lus
road-signs = Kos npe rau qhov no.
road-sends = Kos npe rau qhov no thiab xa tam sim.
road-place-here = Qhov chaw yog qhov koj sawv.
road-go = Nyob tom kev
road-large = Cov khawm loj
road-verdict = Nws yog dab tsi?
road-eta = { $minutes } feeb

# checked-by-speaker: no

## needing and helping: the way in

home-help = Kev pab
help-title = Kev pab ntawm cov neeg nyob ze
help-why = Qhov koj sau ntawm no raug kaw hauv lub xov tooj no. Tsuas yog lub rooj pab ntawm koj lub zos thiab koj qhib tau xwb.
help-ask = Kuv xav tau ib yam
help-ask-why = Khoom noj, tsheb, tshuaj, ib tug neeg nrog mus
help-offer = Kuv pab tau
help-offer-why = Hais ib zaug koj ua tau dab tsi thiab thaum twg
help-mine = Kuv tej yam
help-mine-why = Qhov kuv tau thov, thiab leej twg tuaj thaum twg
help-legs = Kuv cov hauj lwm
help-legs-why = Qhov lub rooj pab kom kuv ua
help-for-me = Rau koj
help-for-others = Pab lwm tus

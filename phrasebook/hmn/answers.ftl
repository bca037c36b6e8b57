# checked-by-speaker: no

## Yam lub rooj pab sau rau tus uas thov, thiab cov duab uas nrog ib lo lus tuaj

answers-heading = Lub rooj pab sau hais tias
answers-home = Lub rooj pab tau sau ntawv rau koj.
answer-looking-into-it = Peb nyeem lawm thiab peb tab tom saib.
answer-takes-longer = Yuav siv sij hawm ntev dua peb xav. Peb tsis hnov qab koj.
answer-comes-again = Yuav muaj ib tug tuaj dua. Koj yuav pom ntawm no thaum twg.
answers-write = Teb nws
answers-no-phone = Tus uas thov tsis muaj xov tooj nyeem lus teb ntawm no. Hu, los yog mus ntsib.
answers-sentence = Ib kab lus, ua nws hom lus
answers-no-sentence = Tsis muaj kab lus
answers-words = Koj cov lus
answers-words-why = Nws lub xov tooj hais kab lus ua nws hom lus. Koj cov lus nyob li koj sau; nws nyeem: { $language }.
answers-send = Xa rau nws lub xov tooj
answers-picture-of = Duab uas nrog tuaj: { $why }
answers-picture-show = Saib daim duab
kept-answers = Yam lub rooj pab sau rau koj

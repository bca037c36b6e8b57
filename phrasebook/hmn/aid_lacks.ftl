# checked-by-speaker: no

## what is still missing on a screen, before one may go on

ask-lacks-kind = Xaiv yam koj xav tau.
ask-lacks-pupils = Sau npe ntawm ib tug menyuam yam tsawg.
ask-lacks-to = Sau mus qhov twg.
ask-lacks-amount = Sau pes tsawg.
ask-lacks-when = Xaiv thaum twg.
ask-lacks-day = Xaiv hnub.
ask-lacks-weekdays = Xaiv yam tsawg ib hnub hauv lub lim tiam.
ask-lacks-times = Sij hawm xaus yuav tsum nyob tom qab sij hawm pib.
ask-without-place = Yog yuav muaj neeg tuaj, nws xav tau ib qho chaw. Yog tsis muaj, lub rooj yuav nug koj ua ntej tias qhov twg.
offer-lacks-what = Xaiv saum toj no yam koj ua tau.
offer-lacks-for = Xaiv saum toj no tias rau dab tsi.
desk-lacks-place = Tsis tau hais qhov chaw. Nug qhov twg ua ntej koj xa leej twg mus.

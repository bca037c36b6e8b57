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

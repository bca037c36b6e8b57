# checked-by-speaker: no

## What the aid desk writes to whoever asked, and pictures that came with a word

answers-heading = The desk wrote
answers-home = The aid desk has written to you.
answer-looking-into-it = We have read it and are looking into it.
answer-takes-longer = It takes longer than we thought. We have not forgotten you.
answer-comes-again = Somebody comes again. You will see here when.
answers-write = Answer her
answers-no-phone = Whoever asked has no phone that could read an answer here. Call, or go there.
answers-sentence = A sentence, in her language
answers-no-sentence = No sentence
answers-words = In your own words
answers-words-why = Her phone says the sentence in its own language. Your words stay as you type them; she reads: { $language }.
answers-send = Send to her phone
answers-picture-of = Picture that came with it: { $why }
answers-picture-show = See the picture
kept-answers = What the desk wrote to you

# checked-by-speaker: no

## needing and helping: the way in

home-help = Help
help-title = Help among neighbours
help-why = What you write here is sealed on this phone. Only your town's aid desk can open it, and you.
help-ask = I need something
help-ask-why = Food, a lift, medicine, somebody to come along
help-offer = I can help
help-offer-why = Say once what you can do and when
help-mine = My things
help-mine-why = What I asked for, and who comes when
help-legs = My tasks
help-legs-why = What the aid desk asks me to do
help-for-me = For you
help-for-others = To help others

## which language, and whether a speaker has checked its words

language-title = Language
language-unchecked = Nobody who grew up with this language has checked all of these words yet.
language-help = You speak it well? Tell a steward what reads wrong. The words can also be had as a spreadsheet, to go through all of them.
language-unchecked-names = Not yet checked by a speaker:

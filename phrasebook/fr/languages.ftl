## which language, and whether a speaker has checked its words

language-title = Langue
language-unchecked = Personne qui a grandi avec cette langue n’a encore relu tous ces mots.
language-help = Vous la parlez bien ? Dites à un référent ce qui sonne faux. On peut aussi avoir les mots dans un tableur, pour tout relire.
language-unchecked-names = Pas encore relu par une personne qui parle la langue :

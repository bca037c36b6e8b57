# checked-by-speaker: no
# A film that two trustees let out, on a page that everybody can read

published-title = A film that { $town } has let out
published-all = Films that { $town } has let out
published-all-lead = What is proven of each of them, and what is not, stands on its page.
published-every = All films of this town
published-none = No film has been let out.
published-nothing = There is no film here.
published-languages = Other languages
published-preview = A preview. Once it is at the house everybody can read this, for ever: what was copied once cannot be called back.
published-let-out =
    { $count ->
        [one] Let out on { $date } by { $count } trustee of the town.
       *[other] Let out on { $date } by { $count } trustees of the town.
    }
published-cannot-play = Your browser does not play this film. It can be downloaded below.
published-covered = The trustees say that they looked at every picture before they let it out, and that people who did not ask to be seen are covered.
published-recognised = Do you recognise somebody? Name nobody, here or elsewhere. If it is you, tell a trustee of the town: one of them alone can take the film down.

published-proven = What is proven
published-proven-same = The trustees signed this very file. Whoever changes one byte of it has another file.
published-proven-there = The film it was made of was there, sealed, when the town’s ledger wrote entry { $entry }, and was not changed since.
published-proven-seen =
    { $count ->
        [one] { $count } other house has seen that page of the ledger and signed it, on { $date }. The film existed by then.
       *[other] { $count } other houses have seen that page of the ledger and signed it, the first on { $date }. The film existed by then.
    }
published-unproven = What is not proven
published-unproven-genuine = That what is seen really happened, or happened where and when somebody says. No ledger knows that.
published-unproven-covered = That nothing but patches lies between the film that was filmed and this one, and that nobody can be told. That is the trustees’ word.
published-unproven-seen = On which day the film was there. No other house has signed that page of the ledger, so only the town’s own machine says it.
published-unproven-there = That the film it was made of was in the town’s ledger. The proof below is not from the ledger that the town’s book names now.
published-unproven-here = Anything by this page alone. The town’s own machine made it, and your browser checked nothing. That machine sees which page you read.

published-check = Check it yourself
published-check-files = Download these into one folder:
published-file-film = The film ({ $size } MB)
published-file-release = Who let it out: the trustees’ signatures
published-file-statement = What the ledger’s entry is about
published-file-proof = That the entry is in the ledger
published-file-stamps = Time stamps of the ledger, by authorities outside
published-check-sum = The first command has to print the second line:
published-check-kit = With Tocsin’s kit, which checks the signatures and the ledger. Write the name of this site, as your browser shows it, in place of ADDRESS:
published-check-town = The letters at its end are the town. Compare them with what people of the town give you, not with this page.

published-withdrawn = This film was withdrawn
published-withdrawn-on = A film that was withdrawn on { $date }
published-withdrawn-by-trustee = A trustee of the town took it down on { $date }. It is not shown any more.
published-withdrawn-by-filmer = Whoever filmed it took it back on { $date }. It is not shown any more.
published-withdrawn-copies = If you have a copy, please delete it and pass it on to nobody. It was the file with this SHA-256:

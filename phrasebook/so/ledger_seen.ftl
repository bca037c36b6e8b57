# checked-by-speaker: no

trouble-ledger-unproven = Gurigan Tocsin ma muujin karo in waxa uu sheego ay ku jiraan diiwaanka dadweynaha ee xaafadda.
trouble-ledger-unproven-do = Digniin kasta weli iyadaa is caddaynaysa. Weydii masuul in gurigu fiican yahay.
trouble-ledger-shrunken = Diiwaanka dadweynaha ee xaafaddu wuu ka gaabtay sidii taleefankani hore u arkay.
trouble-ledger-shrunken-do = Digniin kasta weli iyadaa is caddaynaysa. U sheeg masuul: gurigu wuxuu noqon karaa nuqul hore, ama qof baa wax ka reebaya.
trouble-ledger-split = Diiwaanka dadweynaha ee xaafaddu ma aha kii taleefankani hore u arkay.
trouble-ledger-split-do = Digniin kasta weli iyadaa is caddaynaysa. Maanta u sheeg masuul. Waxba ha tirtirin: taleefankani wuu hayaa wixii uu arkay.

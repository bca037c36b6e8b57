# checked-by-speaker: no

## a spreadsheet, read and written on the phone

aid-field-name = Npe
aid-field-phone = Xov tooj
aid-field-address = Chaw nyob
aid-field-people = Tib neeg
aid-field-adults = Neeg laus
aid-field-children = Menyuam
aid-field-babies = Menyuam mos
aid-field-language = Hom lus
aid-field-diet = Zaub mov
aid-field-words = Sau ntxiv
aid-row-no-way-to-reach = tsis muaj xov tooj thiab tsis muaj chaw nyob
aid-row-count-unclear = ib tug lej tsis meej: nws nyob hauv qhov sau ntxiv
aid-row-language-unclear = hom lus no tsis paub ntawm no: nws nyob hauv qhov sau ntxiv
aid-row-diet-unclear = yam tsis noj tsis meej: nws nyob hauv qhov sau ntxiv
aid-row-shortened = muaj qho ntev dhau thiab raug txiav
error-table-too-large = Lub rooj sau no loj dhau: tsis pub tshaj 5000 kab thiab 4 MB. Faib nws thiab coj ib feem zuj zus.
error-table-empty = Lub rooj sau no tsis muaj dab tsi. Xaiv lwm daim ntawv.

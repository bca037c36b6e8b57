# checked-by-speaker: no

## a spreadsheet, read and written on the phone

aid-field-name = Magaca
aid-field-phone = Taleefan
aid-field-address = Cinwaan
aid-field-people = Dadka
aid-field-adults = Dadka waaweyn
aid-field-children = Carruurta
aid-field-babies = Dhallaan
aid-field-language = Luqadda
aid-field-diet = Cuntada
aid-field-words = Qoraal
aid-row-no-way-to-reach = taleefan iyo cinwaan midna ma leh
aid-row-count-unclear = tiro ma cadda: waxay ku jirtaa qoraalka
aid-row-language-unclear = luqadda halkan lagama yaqaan: waxay ku jirtaa qoraalka
aid-row-diet-unclear = waxa aan la cunin ma cadda: waxay ku jiraan qoraalka
aid-row-shortened = wax baa dheer oo la gooyay
error-table-too-large = Jadwalkani aad buu u weyn yahay: ugu badnaan 5000 oo saf iyo 4 MB. Kala qaybi oo mid mid u keen.
error-table-empty = Jadwalkan waxba kuma jiraan. Dooro fayl kale.

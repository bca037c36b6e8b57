# checked-by-speaker: no

## liis meelo oo ka yimid xaashi xisaabeed, iyo halka meeshu kaga taal khariidadda

dir-columns-why = Qof walba wuu akhrin doonaa waxaad halkan doorato. Ka reeb cidda kuu sheegtay iyo qoraallada idinka dhexeeya.
dir-column-none = lama qaadanayo
dir-column-id = Lambarka liisaska kale
dir-column-latitude = Loolka
dir-column-longitude = Dhigaha
dir-take =
    { $count ->
        [one] Qaado hal meel
       *[other] Qaado { $count } meelood
    }
dir-more-file = Fayl kale ka soo qaado
dir-save-csv = U kaydi jadwal (CSV)
dir-problem-hours = { $where }: saacadaha aan la akhrin karin waxay ku jiraan erayo ahaan
dir-problems-more = Muuji safaf kale
dir-pin = Khariidadda
dir-pin-asks = Cinwaanku hadda waa mid kale. Calaamaddu weli ma joogtaa halka la tagayo?
dir-pin-right = Calaamaddu waa sax
dir-pin-away = Ka qaad calaamadda
dir-pin-how = Taabo khariidadda halka albaabku ku yaal.
error-directory-other-zone = Saacadaha liiskan waxay ku jiraan saacad deegaan kale. Liis cusub ku bilow.
error-directory-too-many = Liisku wuxuu leeyahay ugu badnaan 2000 oo meelood. Marka hore qaar ka saar.
error-table-no-text = Kani maaha jadwal qoraal ah. Barnaamijka jadwalka ka dooro “Save as”, kadib CSV.

## the first minute, and one alert by itself

what-this-is = Halkan deriska ayaa isu digaya. Taleefankaaga ayaa digniin kasta hubiya; guriga qaada ma akhrin karo waxaad tiraahdo iyo meesha aad joogto.
what-read = Waan fahmay
what-why = Maxaan ugu kalsoonaan karaa?
alert-more = Xiriiriye, daabac, fayl
copied = Waa la koobiyeeyay
alert-title = Hal digniin
alert-gone = Digniintani way dhammaatay, ama taleefankani ma maqal.
alert-checked-here = Taleefankani wuu hubiyay cidda saxiixday.
alert-hand-on = U gudbi
alert-copy = Koobiyee qoraalka iyo xiriiriyaha
alert-sent = La diray { $date }.
alert-file-why = Faylku isaga ayaa is caddeeya: qofkii haysta wuu hubin karaa cidda saxiixday.
alert-here-only = QR ma jiro: ciwaankan mashiinkan oo keliya ayuu ka shaqeeyaa.

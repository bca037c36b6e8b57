# checked-by-speaker: no
# A film that two trustees let out, on a page that everybody can read

published-title = Filim ay { $town } soo bandhigtay
published-all = Filimada ay { $town } soo bandhigtay
published-all-lead = Waxa mid kasta laga caddeeyay iyo waxa aan laga caddayn waxay ku qoran yihiin boggiisa.
published-every = Dhammaan filimada xaafaddan
published-none = Filim lama soo bandhigin.
published-nothing = Halkan filim ma yaal.
published-languages = Luqado kale
published-preview = Horudhac. Marka uu guriga yimaado qof walba wuu akhrin karaa kan, weligiis: wixii mar la koobbiyay dib looma celin karo.
published-let-out =
    { $count ->
        [one] Waxaa la soo bandhigay { $date }, waxaana saxiixay { $count } qof oo xaafaddu aaminto.
       *[other] Waxaa la soo bandhigay { $date }, waxaana saxiixay { $count } qof oo xaafaddu aaminto.
    }
published-cannot-play = Biraawsarkaagu ma daaro filimkan. Hoos ayaad kala soo degi kartaa.
published-covered = Dadka la aaminay waxay sheegeen inay sawir kasta eegeen ka hor intaan la soo bandhigin, iyo in la qariyay dadka aan codsan in la arko.
published-recognised = Qof ma garatay? Cidna ha magacaabin, halkan iyo meel kale midna. Haddii uu adiga yahay, u sheeg qof ka mid ah dadka la aaminay: mid keliya ayaa filimka ka saari kara.

published-proven = Waxa la caddeeyay
published-proven-same = Dadka la aaminay faylkan laftiisa ayay saxiixeen. Qofkii hal bayt ka beddela wuxuu haystaa fayl kale.
published-proven-there = Filimkii laga sameeyay wuu jiray, isagoo xiran, markii buugga diiwaanka ee xaafaddu qoray qoraalka { $entry }, tan iyo markaasna lama beddelin.
published-proven-seen =
    { $count ->
        [one] { $count } guri kale ayaa arkay bogga buugga oo saxiixay { $date }. Filimku markaas wuu jiray.
       *[other] { $count } guri oo kale ayaa arkay bogga buugga oo saxiixay, kii ugu horreeyay { $date }. Filimku markaas wuu jiray.
    }
published-unproven = Waxa aan la caddayn
published-unproven-genuine = In waxa la arko run ahaan dhaceen, ama ay dhaceen meesha iyo waqtiga qof sheego. Buug diiwaan ah ma oga taas.
published-unproven-covered = In filimkii la duubay iyo kan u dhexeeyaan daboollo keliya, iyo in aan cidna la garan karin. Taasi waa erayga dadka la aaminay.
published-unproven-seen = Maalinta uu filimku jiray. Guri kale ma saxiixin bogga buugga, sidaas darteed mashiinka xaafadda oo keliya ayaa sheega.
published-unproven-there = In filimkii laga sameeyay uu ku jiray buugga diiwaanka ee xaafadda. Caddaynta hoose kama timid buugga diiwaanka ee buugga xaafaddu hadda magacaabo.
published-unproven-here = Wax kasta oo boggan keliya laga akhriyo. Mashiinka xaafadda ayaa sameeyay, biraawsarkaaguna waxba ma hubin. Mashiinkaasi wuu arkaa bogga aad akhrido.

published-check = Adigu hubi
published-check-files = Kuwan hal gal ku soo dejiso:
published-file-film = Filimka ({ $size } MB)
published-file-release = Cidda soo bandhigtay: saxiixyada dadka la aaminay
published-file-statement = Waxa uu ku saabsan yahay qoraalka buugga
published-file-proof = In qoraalku buugga ku jiro
published-file-stamps = Shaabbadaha waqtiga ee buugga, oo ay bixiyeen hay’ado dibadda ah
published-check-sum = Amarka koowaad waa inuu daabacaa sadarka labaad:
published-check-kit = Qalabka Tocsin, kaas oo hubiya saxiixyada iyo buugga. Meesha ADDRESS ku qor magaca boggan, sida uu biraawsarkaagu u tuso:
published-check-town = Xarfaha ugu dambeeya waa xaafadda. La barbar dhig kuwa dadka xaafaddu ku siiyaan, ha la barbar dhigin boggan.

published-withdrawn = Filimkan waa la saaray
published-withdrawn-on = Filim la saaray { $date }
published-withdrawn-by-trustee = Qof ka mid ah dadka la aaminay ayaa saaray { $date }. Mar dambe lama tuso.
published-withdrawn-by-filmer = Qofkii duubay ayaa la noqday { $date }. Mar dambe lama tuso.
published-withdrawn-copies = Haddii aad koobi haysato, fadlan tirtir, cidna ha u gudbin. Wuxuu ahaa faylka leh SHA-256-kan:

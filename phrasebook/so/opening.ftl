# checked-by-speaker: no
## filim la codsado

opening-title = Fur filim
opening-what = Waxaad ku codsataa rasiidh. Dadka la aaminay waxay arkaan cidda codsanaysa iyo sababta; marka tiro ku filan oggolaato, filimku taleefankan ayuu ku furmaa.
opening-receipt = Rasiidh taleefankan ku jira
opening-no-receipt = Faylkani ma aha rasiidh.
opening-ask = Weydii dadka la aaminay
opening-ask-why = Dadka filimkan lagu aaminay oo keliya ayaa akhrin kara.
opening-reason = Maxaa loo rabaa
opening-own = Waa filimkayga
opening-who = Waa kuma adigu
opening-who-hint = Si ay u ogaadaan cidda ay wacayaan.
opening-why = Sababta
opening-why-hint = Waxa filimka lagu samaynayo, iyo goorta aad u baahan tahay.
opening-send = Weydii
opening-waiting = Dadka la aaminay waa la weydiiyay
opening-answered = { $given } ka mid ah { $needed } ayaa oggolaatay
opening-enough = Tiro ku filan ayaa oggolaatay
opening-never = Dad badan ayaa diiday: lama furi karo.
opening-not-out = Wuu baxayaa marka khad jiro.
opening-ring = Wac dadka la aaminay: way ku weydiin doonaan ka hor intaanay oggolaan. Shaashaddan waad ka bixi kartaa; halkan ayay ku sugaysaa.
opening-gave = Qof la aaminay ayaa oggolaaday
opening-declined = Qof la aaminay ayaa diiday
opening-gave-false = Qofkani wuxuu soo diray wax aan qaybtiisa ahayn, wuuna saxiixay. Si kale u weydii.
opening-fetching = Filimka waa la keenayaa oo la furayaa. Haddii khadku go'o, halkii ayuu ka sii socdaa.
opening-open = Fur filimka
opening-open-again = Mar kale fur
opening-opened = Halkan lagu furay
opening-close = Ka noqo codsiga
opening-close-sure = Dadka la aaminay codsigaaga dib uma arkaan, taleefankanina wuu ilaawayaa.
opening-forget = Iska dhig
opening-forget-sure = Taleefankani wuu ilaawayaa wixii la bixiyay. Si mar kale loo furo, waa in mar kale la weydiiyaa.
opening-others = Codsiyada oo dhan
opening-mine = Codso in la furo

## filim furan

opened-title = Filimka
opened-when = La duubay: { $when } sida saacadda taleefankaas, { $size }
opened-before = Ka hor
opened-next = Xiga
opened-piece = Gabal { $place } ka mid ah { $of }
opened-save-piece = Kaydi gabalkan
opened-broken-piece = Gabalkan halkan laguma daawan karo. Weli waad kaydin kartaa.
opened-whole = Waxba ma dhimna.
opened-missing = Wax baa dhiman
opened-parts =
    { $count ->
        [one] qaybta { $parts }
       *[other] qaybaha { $parts }
    }
opened-gap = { $from } ilaa { $to }: { $seconds } ilbiriqsi ayaa dhiman ({ $parts })
opened-gap-end = Laga bilaabo { $from } way dhiman tahay ({ $parts })
opened-gap-parts = Dhiman, sawirka oo aan dalool lahayn: { $parts }
opened-more-gaps = Daloollo kale: { $count }
opened-absent = Qaybo gurigu sheegay oo aanu bixin: { $count }
opened-broken = Qaybo aan filimka ku habboonayn: { $count }
opened-show-words = Tus waxa la qoray ama la yiri
opened-show-file = Tus faylka
opened-photo = Sawir filimkan ka mid ah
opened-save = Kaydi faylasha oo dhan
opened-too-large = Filimkani aad ayuu u weyn yahay in hal fayl loogu kaydiyo taleefan. Gabal gabal u kaydi, ama qalabka isticmaal.
opened-careful = Cidda haysata faylasha la kaydiyay way arki kartaa. Ha tusin wejiyada dad aan oggolaan.
opened-close = Xir filimka

## waxa la caddeeyay

proven-title = Waxa la caddeeyay
unproven-title = Waxa aan la caddayn
proven-chain = Qayb kasta oo halkan joogta way ku habboon tahay tii ka horreysay.
unproven-chain = Qaybaha qaarkood kuma habboona tii ka horreysay.
proven-same = { $count } qaybood ee ugu horreeya, kuwa halkan jooga waa kuwii rasiidhka, iyagoo aan la beddelin.
unproven-same = In kuwani yihiin qaybihii rasiidhka: qaar uu ka hadlayo halkan ma joogaan.
unproven-receipt = Goorta gurigu qaatay: rasiidh halkan ma joogo, ama khad ma jiro.
unproven-named = Inuu ku jiro diiwaanka xaafadda: buugga xaafaddu midna ma magacaabo.
proven-promised = Diiwaanku wuxuu saxiixay inuu qorayo ugu dambayn: { $when }.
unproven-promised = In diiwaanku qaatay: rasiidhku saxiixiisa ma laha.
proven-held = Wuxuu ku jiraa diiwaanka.
unproven-held = Inuu ku jiro diiwaanka: hadda ma uu tusin. Mar dambe isku day.
proven-cosigned = Kuwa kale ee saxiixay boggaas diiwaanka: { $count }. Kii ugu horreeyay: { $when }.
unproven-cosigned = In kuwo kale arkeen diiwaanka: cidina bogaas ma saxiixin.
unproven-stamp = Shaabad waqti oo hay'ad. Qalabka ayaa keena, maxkamad awgeed.
unproven-what = Waxa la arko, cidda duubtay iyo meesha. Saxiix qofna sidaas ma sheegayo.

## tababarka sannadlaha ah

film-drill-title = Tababarka sannadlaha ah
film-drill-why = Dadka la aaminay waxay furaan filim arrintan loo sameeyay oo aan waxba ku jirin. Markaas ayaad ogaataa inay awoodaan. Filim dhab ah lama taabto.
film-drill-start = Bilow tababarka
film-drill-who = Tababar
film-drill-finish = Dhammee tababarka
film-drill-done = Waa la dhammeeyay: tiro ku filan ayaa ka jawaabtay, filimkiina wuu soo noqday.
health-drill = Dadka la aaminay tababar ayay filim ku fureen { $date }, inta taleefankani ogyahay.
health-drill-due = Sannad lama tijaabin in dadka la aaminay weli filim furi karaan, inta taleefankani ogyahay.

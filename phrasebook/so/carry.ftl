# checked-by-speaker: no

## where an invitation would be lost, and how it comes to where it lives

carry-another-app = app kale
carry-inside = Tani waa daaqad ku jirta { $app }
carry-inside-why = Way ilowdaa waxa la siiyo. Si aad Tocsin u haysato, ku fur biraawsarkaaga.
carry-inside-invited = Way ilowdaa waxa la siiyo: martiqaadkaagu halkan wuu ku lumi lahaa. Ku fur biraawsarkaaga. Martiqaadku wuu ku raacayaa.
carry-install = Tocsin shaashadda hore saar
carry-install-invited = Marka hore Tocsin shaashadda hore saar
carry-install-why = iPhone-ka tab-ku toddobaad ka dib wuu ilowdaa, app-ka la rakibay oo keliya ayaa dhawaaqi kara.
carry-install-why-invited = iPhone-ka app-ka la rakibay xusuus u gaar ah ayuu leeyahay. Martiqaad halkan tab-ka lagu isticmaalo app-ka wuu ka lumayaa.
carry-copy = Koobiyee martiqaadkayga
carry-copy-address = Koobiyee ciwaanka
carry-android-press = Riix saddexda dhibcood
carry-android-open = Dooro “Open in Chrome” ama “Open in browser”
carry-ios-press = Riix kambaska ama saddexda dhibcood
carry-ios-safari = Safari ayuu ku furmayaa. Halkaas ka sii wad
carry-share = Riix labajibbaaranaha fallaarta leh
carry-add = Dooro “Add to Home Screen”
carry-open = Tocsin ka fur gambaleelkiisa
carry-paste = Halkaas riix “Martiqaad ayaan haystaa”, oo dheji
carry-or-paste = Sadarkaas ma jiro? Ciwaanka koobiyee, biraawsarkaaga fur oo ku dheji.
carry-read = Halkan ku akhri oo keliya
carry-waits = Martiqaadkaagu wuu sugayaa. Weli lama isticmaalin.
carry-how = I tus sida
bring-have = Martiqaad ayaan haystaa
bring-title = Martiqaadkaaga
bring-why = Dheji xiriiriyihii aad koobiyeysay, ama kamarada koodhkiisa ku qabo.
bring-paste = Dheji
bring-scan = Koodhka sawir
bring-no-camera = Kamarada halkan looma oggola. Xiriiriyaha dheji.
bring-typed = Ama halkan ku qor ama ku dheji

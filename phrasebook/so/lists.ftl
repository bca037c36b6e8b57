## the lists of a town's book

lists-stewards = Yaa buugga haya
lists-stewards-why = Masuuladu waxay ansixiyaan cidda heegan geli karta. Xarfaha ayaa lagu kala garto: la barbar dhig waxa telefoonkeedu muujinayo.
lists-this-phone = Telefoonkan
lists-other-steward = Masuul kale
lists-other-device = Qalab kale
lists-steward-remove-why = Ilaa tani dhaqan gasho weli waa masuul: furayaal ayuu joojin karaa, saxiixa labaadna wuu noqon karaa. Haddii telefoonkiisu lumo ama la qaato, isticmaal furaha asalka: markaas isla markiiba way dhaqan gashaa.
lists-delay = Laba masuul haddii ay saxiixaan isla markiiba buugga ayay ku qoran tahay, laakiin telefoon kastaa wuxuu muujiyaa inay soo socoto, wuxuuna raacaa 48 saacadood kadib markuu arkay. Furaha asalka isla markiiba way ku dhaqan gashaa.
lists-desk = Miiska joogtada ah
lists-desk-remove-why = Markaas kadib qalabkani ma furo warbixinno cusub. Wixii uu furay wuu haystaa.
lists-desk-add = Telefoonkanina ha furo
lists-desk-add-why = Warbixinnada yimaada iyadoo aan cidi heegan ahayn telefoonkanna waa loo xidhaa. Furihiisa halkan ayaa lagu sameeyaa, qufulkaaga hoostiisa.
lists-mirrors = Nuqullada guriga
lists-mirrors-why = Meesha telefoonnadu ka akhriyaan erayada xaafaddu saxiixday marka gurigani maqan yahay. Nuqulku wuu qarin karaa, weligiis ma been abuuri karo.
lists-mirror-label = Cinwaanka nuqulka
lists-mirror-hint = Sida telefoonnadu u gaadhaan, tusaale https://mirror.example.org
lists-mirror-add = Ku dar nuqul
lists-remove = Ka saar
lists-remove-sure = Hadda ka saar
lists-none = Weli ma jiro.
lists-coming = Isbeddel liiskan ah ayaa soo socda. Ilaa markaas siduu yahay ayuu ahaanayaa; isbeddel kale ayaa booskiisa qaata.
error-steward-none-left = Xaafad aan masuul lahayn cidna ma ansixin karto. Marka hore mid kale magacow.
lists-call = Magac u bixi
lists-call-again = Beddel magaca
lists-call-label = Waxa aad ugu yeerto
lists-call-hint = Wuxuu ku jirayaa telefoonkan, qufulka hoostiisa. Cid kale ma aragto, guriguna maya.
lists-call-keep = Kaydi magaca

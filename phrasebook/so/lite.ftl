# Pages without script: /lite

lite-now = Hadda halkan waa { $time }.
lite-quiet = Wax walba waa deggan yihiin. Heegankii ayaa eraygiisa bixiyay { $time }.
lite-open =
    { $count ->
        [one] Heegankii ayaa eraygiisa bixiyay { $time }. Hal digniin baa furan.
       *[other] Heegankii ayaa eraygiisa bixiyay { $time }. { $count } digniinood baa furan.
    }
lite-sent = La sheegay { $time }.
lite-area = { $metres } m gudahood meesha la calaamadeeyay. Koodhka meesha, qofka haysta khariidadda koodhadhkaas: { $code }
lite-signed =
    { $count ->
        [one] Hal qof oo heeganka ku jira ayaa saxiixay.
       *[other] { $count } qof oo heeganka ku jira ayaa saxiixay.
    }
lite-more = Wax dheeraad ah
lite-rights = Waxa aad samayn karto
lite-not-advice = Tani maaha talo sharci. Qareen ayaa og waxa ka jira meesha aad joogto.
lite-nothing-here = Halkan waxba kuma jiraan hadda.
lite-cannot-report = Boggan wax lagama soo sheegi karo: ma jiro wax xiri kara waxa aad sheegto. Ku sheeg app-ka, ama u sheeg qof haysta.
lite-made-by-house = Boggan waxaa sameeyay mashiinka magaalada, taleefankaaguna ma hubin. Mashiinkaasi wuu arkaa bogga aad akhrido iyo luqadda.
lite-list = Waxa dhacaya
lite-app = Fur app-ka
lite-languages = Luqado kale
lite-again = Boggan ha isku cusboonaysiiyo daqiiqad kasta
error-house-busy = Guriga shaqo badan ayaa hadda haysata. Taleefankaagu keligiis ayuu mar kale isku dayayaa.

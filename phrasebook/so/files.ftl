## The town's files: map and voices. A steward adds them, a second one signs.

cosign-files = Beddel faylasha xaafadda.
files-title = Faylasha xaafadda
files-about = Khariidadda iyo codadka la duubay. Telefoon kasta wuxuu hubiyaa inuu helo kuwan oo keliya.
files-none = Weli midna ma jiro.
files-at-house = Guriga ayuu yaallaa
files-not-at-house = Weli guriga ma gaarin
files-map = Khariidadda
files-voice = Codka { $language }
files-choose = Dooro fayl
files-add = Ku dar: { $what }
files-replaces = Wuxuu beddelayaa kan hadda jira.
files-size = { $mb } MB
files-remove = Ka saar
files-asked = Masuul kale ayaa la weyddiiyay inuu saxiixo. Markuu saxiixo faylku telefoonkan ayuu guriga uga tegayaa.
files-compare = Xarfahan la barbar dhig masuulka kale intaadan saxiixin.
files-comes = Cusub: { $what }
files-goes = Baxaya: { $what }
error-file-no-kind = Kani khariidad ma aha, cod na ma aha.
error-file-not-here = Guriga weli faylkan ma haysto. Mar dambe isku day.
error-file-unknown = Faylkan xaafaddu hadda kuma hayso liiskeeda.
error-file-other-bytes = Kani ma aha faylka xaafaddu saxiixday. Waxba lagama kaydin.
error-file-busy = Faylal kale ayaa hadda soo gelaya. Daqiiqad ka dib isku day.
error-file-too-slow = Faylku aad buu u gaabiyay. Isku day khad ka fiican.

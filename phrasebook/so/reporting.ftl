## I see something: three taps and a hold

read-aloud = Kor u akhri: { $what }
report-change = beddel
report-hold = Riix oo hay si aad u dirto
report-send-again = Mar kale riix si aad u dirto
report-more = Wax kale ku dar (khasab ma aha)
place-known-here = Halkan waa la calaamadeeyay
report-on-map = Khariidadda
place-optional = Meel la'aan waad diri kartaa.
undo = Ka noqo
mine-yours = Warbixintaada
mine-held = Waa la kaydiyay. Wax yar ka dib ayuu baxayaa.
mine-waits = Isaga ayaa baxaya marka xiriir la helo, inta Tocsin furan yahay ama marka aad mar kale furto.
mine-carried = Waa la shaabadeeyay, wuuna baxayaa marka xiriir la helo, xitaa haddii Tocsin xiran yahay. Haddii ilaaladu beddelanto, mar kale ayaa la shaabadeynayaa markaad Tocsin furto.

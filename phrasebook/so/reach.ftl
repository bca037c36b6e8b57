# checked-by-speaker: no

## how far an alert has come, and exercises

reach-title = Inta ay gaadhay
reach-closed = App-yada xidhan
reach-open = App-yada furan
reach-handed = La dhiibay: { $count } ee { $living }
reach-lines = Khadadka furan: ku dhowaad { $count }
reach-lines-few = Khadadka furan: ka yar 10
reach-waiting = Weli jidka ku jira: { $count }
reach-lost = Aan la gaadhsiin: { $count }
reach-shown = La muujiyay: { $count } ama ka badan
reach-shown-few = La muujiyay: wax ka yar 10 ayaa sidaas yidhi
reach-pace = Badhkood { $half } ilbiriqsi gudahood, 19 ka mid ah 20 { $most } ilbiriqsi gudahood
reach-no-push = Cidna looma dhaco marka app-ku xidhan yahay.
reach-note = La dhiibay: adeegga riixista ee telefoonka ayaa qaatay. La muujiyay: waxaa sheega oo keliya telefoonnada milkiilayaashoodu oggolaadeen, dhowr ilbiriqsi kaddib, toban-toban loo tiriyo. Cidina ma ogaan karto cidda leh.
reach-sheet = Layli { $date } saacadda { $time }

counted-title = Ka caawi miiska tirinta
counted-why = Marka telefoonkani digniin muujiyo, gurigiisa wuu u sheegi karaa: digniintee, wax kale maya, dhowr ilbiriqsi kaddib. Miisku toban-toban oo keliya ayuu arkaa. Ciddii khadkaaga ilaalisa waxay aragtaa in telefoonkani guriga la hadlay.
counted-choice = Sheeg in digniin la muujiyay

drill-due-title = Toddoba maalmood layli ma jirin
drill-due-why = Kan toddobaadkan waa la doortay: { $event }. Sheeg meesha, eeg oo saxiix; weligiis iskii looma diro.
drill-due-start = Bilow
drill-who = Yaa maqlaya
drill-everybody = Dhammaan
drill-open-apps = App-yada furan oo keliya

# checked-by-speaker: no

## being rung while the app is closed

push-title = Marka Tocsin xidhan yahay
push-why = Telefoonkani digniin wuu u dhici karaa marka Tocsin xidhan yahay. Marka hore digniin tijaabo ah ayaa timaadda.
push-who-knows = Cidda samaysay biraawsarkan (Apple, Google, Mozilla, Microsoft) markaas way ogtahay in telefoonkani gurigan dhegaysto, iyo goorta uu dhaco. Waxa la yidhi weligeed ma ogaato.
push-ask = Dhac marka Tocsin xidhan yahay
push-on = Way furan tahay: digniin tijaabo ah oo gurigu diray ayaa timid.
push-off = Dami
push-far = Meel kale oo magaalada ah digniin baa ka jirta. Goobahaaga uma dhowa.
push-open = War baa jira. Fur Tocsin si aad u hubiso.
push-tried = Tijaabo. Telefoonkani wuu dhacayaa marka Tocsin xidhan yahay.
push-neutral-drill = Waa layli, ma aha digniin dhab ah. Fur app-ka si aad u akhriso.

## refusals

error-push-bad-key = Telefoonkani wuxuu bixiyay fure digniin oo aan la isticmaali karin. Dami oo mar kale daar.
error-pushed-needs-the-book = Fur Tocsin si aad u hubiso.
error-push-unknown-service = Guriga Tocsin ma yaqaan adeegga digniinta ee biraawsarkaaga. Isticmaal biraawsar kale, ama Tocsin furan u daa.
error-push-asleep = Guriga Tocsin hadda ma gaadhi karo app-yada xidhan. Qofka maamula ayaa furaya. Ilaa markaas Tocsin furan u daa.
error-push-busy = Telefoonno badan ayaa hadda la tijaabinayaa. Dhowr daqiiqo kaddib isku day.
error-push-not-tried = Digniinta tijaabadu way daahday. Mar kale daar.
error-push-full = Gurigu hadda telefoonno kale ma qaadi karo. Tocsin furan u daa.
error-push-off = Gurigani app-yada xidhan ma digo. Tocsin furan u daa.
error-push-no-service = Biraawsarkani ma bixiyo cinwaan la garaaco. Wax kale kuma xirna.

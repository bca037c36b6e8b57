# checked-by-speaker: no

## refusals

error-push-bad-key = Telefoonkani wuxuu bixiyay fure digniin oo aan la isticmaali karin. Dami oo mar kale daar.
error-pushed-needs-the-book = Fur Tocsin si aad u hubiso.
error-push-unknown-service = Guriga Tocsin ma yaqaan adeegga digniinta ee biraawsarkaaga. Isticmaal biraawsar kale, ama Tocsin furan u daa.
error-push-asleep = Guriga Tocsin hadda ma gaadhi karo app-yada xidhan. Qofka maamula ayaa furaya. Ilaa markaas Tocsin furan u daa.
error-push-busy = Telefoonno badan ayaa hadda la tijaabinayaa. Dhowr daqiiqo kaddib isku day.
error-push-not-tried = Digniinta tijaabadu way daahday. Mar kale daar.
error-push-full = Gurigu hadda telefoonno kale ma qaadi karo. Tocsin furan u daa.
error-push-off = Gurigani app-yada xidhan ma digo. Tocsin furan u daa.

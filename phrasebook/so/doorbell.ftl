# checked-by-speaker: no

## doorbells of people on watch

bell-title = Marka Tocsin xidhan yahay
bell-why = Ilaa { $time } telefoonkani wuu dhici karaa marka wax miiska ku sugayaan oo cidina qaadin, xataa haddii Tocsin xidhan yahay. Marka hore tijaabo ayaa timaadda.
bell-who-knows = Cidda samaysay biraawsarkan markaas waxay aragtaa cinwaan labaad oo telefoonkani ku leeyahay gurigan, iyo goorta uu dhaco: sidaas ayuu u muuqdaa qof heegan ku jira. Waxa sugaya weligeed ma aragto. Gurigu wuu ilaawaa marka heegankaagu dhammaado.
bell-ask = Ii dhac miiska awgiis
bell-on = Way furan tahay ilaa { $time }: tijaabo ayaa timid.
bell-off = Dami
bell-waits = Wax baa miiska ku sugaya.

error-bell-too-many = Heegankan dhexdiisa marar ku filan ayaad codsatay. Kan xiga ayaad mar kale codsan kartaa.
error-push-denied = Biraawsarkani Tocsin waxba uma muujin karo, markaa ma dhici karo. Si aad u oggolaato: calaamadda cinwaanka ag taal, kaddib Ogeysiisyada.
error-push-nothing-came = Tijaabadu ma iman. Ka eeg dejinta telefoonka in biraawsarkani gadaal ka shaqayn karo, kaddibna mar kale isku day.

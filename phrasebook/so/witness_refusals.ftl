# checked-by-speaker: no
## why something with a film was not done

error-witness-nobody = Magaaladani weli ma laha dad aamin ah oo furi kara: qofna filim ma furi karo.
error-witness-full = Guriga Tocsin meel kale oo filim ma hayo hadda. Waxba ma lumin: telefoonkan ayuu ku jirayaa, dib ayaana loo dirayaa.
error-witness-busy = Filimo badan ayaa soo socda. Wax yar kadib way sii soconaysaa.
error-witness-too-slow = Khadku aad buu ugu gaabiyaa qaybtan. Mar kale ayaa la isku dayayaa.
error-witness-gone = Filimkan lama hayo hadda.
error-witness-unknown = Guriga Tocsin ma hayo filimkan.
error-witness-wrong-secret = Telefoonkani taas kuma samayn karo filimkan.
error-witness-cases-full = Dad badan ayaa hadda weydiinaya kuwa furaha haya. Dib isku day.
error-witness-closed = Guriga Tocsin wuxuu halkan ka xidhay bogga kuwa furaha haya. Mar kale fur.
error-witness-no-trustee = Telefoonkani ma laha qof furaha haya. Masuulka weydii.

# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = Saacadda telefoonkan iyo tan guriga Tocsin isma waafaqsana. Saacadda telefoonka sax oo mar kale isku day.
error-aid-desk-closed = Guriga Tocsin wuxuu halkan ka xidhay miiska caawimaadda. Mar kale fur.
error-aid-device-cut = Telefoonkani kama mid aha miiska caawimaadda hadda. Masuulka weydii.
error-aid-changed = Qof miiska jooga ayaa tan beddelay intaas. Mar kale eeg, dabadeed go'aanso.
error-aid-erased = Qofka ay ku saabsanayd ayaa tirtiray.
error-aid-full = Guriga Tocsin meel kale ma hayo hadda. Waxba ma lumin: dib isku day.
error-aid-not-told = Warqado kale ma geli karaan meesha ay yaalliin kuwa qofkan: looma sheegin. La hadal, ama qof kale dooro.
error-aid-too-large = Tani way buuxdaa, wax kale kuma darmi karaan. Sidii loo soo diray ayay ahaanaysaa.
error-aid-locked = Shan jeer ayaa tirooyin khaldan la sheegay. Tani way xidhnaanaysaa: miiska caawimaadda u sheeg.
error-aid-wrong-code = Tirooyinkani sax maaha. Albaabka mar kale ka weydii.
error-aid-wrong-secret = Telefoonkani taas ma qaadi karo.
error-aid-stopped = Tan hore ayaa loo joojiyay.
error-aid-too-late = Waqtigeedii waa dhammaaday.
error-aid-unknown = Guriga Tocsin tan ma hayo, ama weli ma hayo.

## the phone's own lock

lock-touch = Sidoo kale ku fur faraha ama koodhka taleefankan
lock-touch-why = Way furan dhakhso badan tahay. Laakiin waa waddo kale oo laga soo galo: far ayaa lagu qasbi karaa. Shanta eray mar walba way furaan.
unlock-touch = Ku fur faraha ama koodhka
unlock-touch-why = Fur. Gadaashiisa waxa yaalla waxa adiga keliya aad akhrin karto.
unlock-by-words = Ama ku fur shantaada eray
settings-touch-on = Faraha ama koodhka taleefankan ayaa sidoo kale fura.
settings-touch-drop = Shanta eray oo keliya
error-touch-refused = Qufulka taleefanka laftiisa ma jawaabin. Waxba ma lumin: mar kale isku day ama isticmaal shantaada eray.
error-touch-no-prf = Qufulka taleefankan tan ma samayn karo. Isticmaal shantaada eray.
error-lock-wrong-touch = Taasi ma furin qufulka. Isticmaal shantaada eray.

# checked-by-speaker: no

## the page behind a driver's link

trip-title = Hal safar
trip-look = Eeg inay furan tahay
trip-closed = Xiriiriyahani halkan waxba kama muujinayo. Taleefan kale ayaa hore u furay, ama wakhtigiisu weli ma iman ama wuu dhammaaday. Weydii cidda kuu soo dirtay.
trip-why = Taleefankan keliya ayaa laga arkaa, ugu badnaan laba saacadood. Boggan furnaansho ku dhaaf; waxba halkan kama hadhayaan.
trip-done = Waa dhammaatay. Ciwaanku taleefankan kuma jiro mar dambe. Mahadsanid.
trip-done-untold = Waa dhammaatay. Ciwaanku taleefankan kuma jiro mar dambe. Miiska lama ogeysiin karin: u sheeg cidda xiriiriyaha kuu soo dirtay.
trip-untold = Miiska halkan lagama ogeysiin karin. Wac cidda xiriiriyaha kuu soo dirtay.

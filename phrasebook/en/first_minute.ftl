## the first minute, and one alert by itself

what-this-is = Neighbours warn each other here. Your phone checks every warning itself; the house that carries it cannot read what you say or where you are.
what-read = Understood
what-why = Why can I trust it?
alert-more = Link, print, file
copied = Copied
alert-title = One alert
alert-gone = This alert is over, or this phone has not heard of it.
alert-checked-here = This phone has checked who signed it.
alert-hand-on = Hand it on
alert-copy = Copy words and link
alert-sent = Sent on { $date }.
alert-file-why = The file proves itself: whoever has it can check who signed.
alert-here-only = No QR code: this address works on this machine only.

# When the app itself is newer

newer-here = Muaj ib lub Tocsin tshiab dua nyob hauv lub xov tooj no. Yam koj tau sau yuav tsis ploj.
newer-open = Qhib tam sim no

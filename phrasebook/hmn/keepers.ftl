## the root among keepers

keepers-title = Tus hauv paus nrog cov tuav
keepers-why = Txhua tus tuav tau ib daim npav. Qee daim ua ke yog tus hauv paus; tsawg dua tsis qhia dab tsi. Ua qhov no qhov chaw cov tuav zaum ua ke, nrog lub luam ntawv, hauv lub tshuab no xwb.
keepers-bring = Coj tus hauv paus los
keepers-how = Muaj pes tsawg tus tuav?
keepers-split = { $of } tus tuav, { $needed } tus twg los coj tau rov los
keepers-make = Ua cov npav
keepers-again = Ua dua ib daim ntawv kaw thiab ib daim npav tag nrho
keepers-share = { $town }: feem { $number } ntawm { $of }
keepers-share-why = { $needed } feem ntawm { $of } feem ua ke yog lub zos tus hauv paus; tsawg dua tsis qhia dab tsi. Khaws nws qhov chaw koj khaws koj daim passport.
keepers-look-away = Tsuas yog tus tuav saib daim npav no. Nws tshwm tam sim no thiab tsis tshwm dua li.
keepers-on-paper = Nws nyob hauv ntawv lawm
keepers-given = Tus tuav tau txais lawm
keepers-done = Tus hauv paus faib lawm
keepers-done-why = { $of } tus tuav nws; { $needed } tus twg los coj tau rov los, ntawm no los yog nrog lub kit.
keepers-destroy = Tam sim no hlawv daim npav tag nrho thiab rho daim ntawv kaw. Thaum lawv tseem nyob, qhov faib tsis tiv thaiv dab tsi.
root-words = Nws rau lo lus, daim npav 33 lo lus, los yog cov feem ib feem dhau ib feem
root-words-hint = Lawv nyob hauv nplooj no thiab raug hnov qab tam sim ntawd.
health-split-here = Faib nws rau cov tuav tam sim no
health-split-elsewhere = Yuav faib nws, qhib nplooj no li localhost hauv lub tsev Tocsin lub tshuab, los yog siv lub kit: tocsin-kit split. Tsis txhob ntaus tus hauv paus los yog ib feem rau hauv nplooj uas nyob deb tuaj.
error-root-shares-few = Cov feem no tsawg dhau.
error-root-share-twice = Ib feem nyob ntawm no ob zaug.
error-root-shares-differ = Cov feem no tsis yog ib pawg, los yog ntau dua li xav tau.

# checked-by-speaker: no
## hauv tus neeg tso siab rau lub xov tooj

trustee-title = Tus neeg tso siab rau cov yees duab
trustee-tab = Cov yees duab uas thov
trustee-what = Cov neeg tso siab rau qhib ib zaj yees duab ua ke: thaum muaj txaus pom zoo, thaum ntawd xwb. Koj lub xov tooj khaws ib feem ntawm txhua zaj tus yuam sij.
trustee-keys-why = Cov yuam sij nyob hauv lub xov tooj no, tom qab nws lub xauv. Yog lub xov tooj ploj, lawv los ploj: qhia rau cov saib xyuas.
trustee-make = Ua kuv cov yuam sij
trustee-quiet = Tsis muaj leej twg thov zaj yees duab.
trustee-look = Saib dua
trustee-coming = Lub zej zog phau ntawv hais txog lub xov tooj no. Cov xov tooj raws li hauv ob hnub.
trustee-not-yet = Tseem tsis tau. Ib tug saib xyuas nyeem tus lej no; tom qab ntawd cov xov tooj raws li hauv ob hnub.
trustee-past = Yam kuv teb lawm
trustee-code = Kuv tus lej
trustee-code-why = Tus saib xyuas nyeem nws. Tsis muaj dab tsi zais cia.
trustee-letters = Piv los ntawm suab:
trustee-home = Muaj neeg thov ib zaj yees duab
case-asks = { $who } thov ib zaj yees duab
case-drill = Kev xyaum txhua xyoo
case-reason-owner = Yog nws zaj yees duab
case-reason-court = Rau lub tsev hais plaub
case-reason-publish = Kom pej xeem pom
case-reason-rescue = Muaj neeg raug kev phom sij
case-reason-drill = Kev xyaum
case-filmed = Yees: { $when }, { $size }
case-ends = Lub tsev lwv tawm { $date }
case-asked = Thov: { $when }
case-false-drill = Qhov no hais tias yog kev xyaum, tab sis nws thov ib zaj yees duab tiag. Tsis kam, thiab qhia rau cov saib xyuas.
case-false-share = Yam nyob hauv lub tsev rau koj tsis yog koj feem ntawm zaj no. Koj tsuas tsis kam tau xwb. Qhia rau cov saib xyuas.
case-going = Koj lo lus teb tab tom mus.
case-send-again = Xa tam sim no
case-ask-her = Lub npe thiab qhov laj thawj tsuas yog lus xwb. Hu, lossis nug ib tug koj paub, ua ntej koj pom zoo.
case-note = Ib lo lus rau tus thov
case-note-hint = Nws tib leeg nyeem tau. Tso khoob los tau.
case-give-why = Zaj yees duab qhib thaum { $needed } ntawm { $of } pom zoo. Rov qab tsis tau, thiab sau cia tias qhib lawm.
case-give = Tuav kom pom zoo
case-give-again = Nias dua kom pom zoo
case-give-drill = Teb qhov kev xyaum
case-decline = Tsis kam
case-decline-sure = Yuav qhia rau nws tias koj tsis kam.
case-decline-now = Tsis kam tam sim no
case-dismiss = Tshem tawm: qhov no tsis yog lus thov tiag
past-gave = Pom zoo: { $who }
past-drill = Teb kev xyaum lawm
past-declined = Tsis kam: { $who }
error-witness-no-share = Koj feem ntawm zaj yees duab no tsis nyob ntawm no. Koj tsuas tsis kam tau xwb.
error-trustee-no-code = Qhov no tsis yog tus neeg tso siab rau tus lej. Hauv nws lub xov tooj: Kev teeb tsa, ces Tus neeg tso siab rau cov yees duab.
error-trustee-too-few = Yam tsawg ob tug qhib ib zaj yees duab ua ke, thiab yam ntau tag nrho.

## hauv tus saib xyuas lub xov tooj

trustees-title = Leej twg qhib cov yees duab
trustees-why = Tsib tug neeg uas lub zej zog tso siab rau thiab tsis nyob ua ke: ib tug xib hwb, ib tug kws lij choj, ib tug phauj. Peb tug ntawm lawv qhib ib zaj yees duab ua ke. Yog tsis muaj leej twg ntawm no, tsis muaj leej twg yees.
trustees-none = Tseem tsis muaj leej twg
trustees-add = Ntxiv ib tug neeg tso siab rau
trustees-code = Tus neeg tso siab rau tus lej
trustees-code-hint = Hauv nws lub xov tooj: Kev teeb tsa, ces Tus neeg tso siab rau cov yees duab.
trustees-take = Tso rau hauv daim ntawv teev
trustees-needed = Pes tsawg tus qhib ib zaj yees duab ua ke
trustees-of = { $needed } ntawm { $of }
trustees-kept = Lub tsev khaws cov yees duab ntev npaum li cas
trustees-days = { $days } hnub
trustees-sound = Cov yees duab muaj suab. Qee qhov chaw txhua tus uas hnov yuav tsum pom zoo: nug ib tug kws lij choj.
trustees-change = Txij ntawd mus, { $needed } ntawm { $of } qhib ib zaj yees duab. Cov qub nyob nrog cov neeg tso siab rau thaum ntawd.
trustees-one = Ib tug ib leeg qhib tsis tau dab tsi. Ntxiv dua ib tug.
trustees-empty = Txij ntawd mus tsis muaj leej twg yees ntawm no.
trustees-propose = Thov kom siv daim ntawv teev no
trustees-back = Tseg li qub

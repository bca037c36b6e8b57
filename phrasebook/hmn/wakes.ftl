# checked-by-speaker: no

## what a phone says while the app is closed

push-letter = Tej zaum ib tug neeg uas ntseeg koj xav tau koj. Qhib Tocsin.

## for whoever sets a timer

timer-wakes-why = Lawv lub xov tooj nrov tau thaum tsab ntawv qhib, yog lawv twb qhib qhov ntawd ntawm “Nyob ntawm no rau ib tug neeg”. Koj tsis pom qhov ntawd ntawm no, thiab lub suab nrov ploj tau. Nug lawv, thiab sib cog lus tias lawv saib thaum twg.
timer-wakes-ended = Thaum koj xaus nws koj tus kheej, tsis muaj dab tsi nrov, txawm koj ntaus lo lus twg los xij. Lawv pom thaum lawv saib.

## for whoever holds keys

wakes-missing = Lub xov tooj no tsis nrov rau qhov no: lub browser no lossis lub tsev no ua tsis tau kom ib lub app uas kaw lawm nrov. Ntawm iPhone, Tocsin yuav tsum nyob ntawm lub vijtsam hauv tsev.
wakes-off = Lub xov tooj no tsis nrov thaum Tocsin kaw lawm. Qhib qhov ntawd ua ntej, mam li rov qab los ntawm no.
wakes-deaf = Tam sim no ua tsis tau kom lub xov tooj no nrov. Saib seb yuav ua li cas.
keyholder-wakes-can = Thaum ib tsab ntawv qhib rau koj, lub xov tooj no tseem tsis tau nrov.
wakes-untold = Lub tsev tseem tsis tau hnov. Txog thaum ntawd tsis muaj dab tsi nrov.
keyholder-wakes-on = Thaum ib tsab ntawv qhib rau koj, lub xov tooj no nrov. Lub vijtsam xauv tsis qhia npe.
keyholder-wakes-tells = Txhua lub xov tooj uas nrov muab nees nkaum plaub tus lej xaiv tsis xav rau lub tsev. Yog koj qhib qhov no, qee tus yog koj cov lej. Leej twg txeeb tau lub tsev uas tab tom khiav yuav pom tias lub xov tooj no tos ib tsab ntawv, tab sis tsis paub yog leej twg li.
keyholder-wakes-ask = Nrov thaum ib tsab ntawv qhib rau kuv
wakes-again = Rov qhia lub tsev dua
keyholder-wakes-stop = Tsis txhob nrov rau ntawv
keyholder-wakes-why = Lub suab nrov tuaj lig lossis ploj tau. Tocsin kuj saib thaum nws qhib. Sib cog lus tias koj saib thaum twg, lossis kom lawv hu koj.

## for trustees

trustee-wakes = Thaum muaj neeg thov ib zaj yees duab
trustee-wakes-can = Thaum Tocsin kaw lawm, lub xov tooj no tseem tsis tau nrov thaum muaj neeg thov ib zaj yees duab.
trustee-wakes-on = Thaum muaj neeg thov ib zaj yees duab, lub xov tooj no nrov; hmo ntuj tsis muaj suab. Lub vijtsam xauv tsis hais txog zaj yees duab thiab tsis hais npe leej twg.
trustee-wakes-tells = Txhua lub xov tooj uas nrov muab nees nkaum plaub tus lej xaiv tsis xav rau lub tsev. Yog koj qhib qhov no, ib tug yog cov neeg tso siab rau tus lej. Leej twg tuav lub tsev, lossis txeeb nws thaum nws tab tom khiav, yuav pom tias lub xov tooj no yog ib tug neeg tso siab rau li.
trustee-wakes-ask = Nrov thaum muaj neeg thov ib zaj yees duab
trustee-wakes-stop = Tsis txhob nrov rau yees duab
trustee-wakes-why = Lub suab nrov tuaj lig lossis ploj tau, thiab ntau qhov kev thov hauv ib hnub nrov ua ke. Qhib Tocsin thiab nws lub xauv yam tsawg peb lub hlis ib zaug, tsis li ntawd nws tsis nrov lawm.

## the root among keepers

keepers-title = Furaha asalka iyo ilaaliyayaasha
keepers-why = Ilaaliye kasta wuxuu helayaa hal kaadh. Dhawr kaadh oo la isu keeno waa furaha asalka; wax ka yari waxba ma sheegaan. Ku samee meesha ilaaliyayaashu isugu yimaadaan, daabace la hayo, mashiinkan oo keliya.
keepers-bring = Keen furaha asalka
keepers-how = Meeqa ilaaliye?
keepers-split = { $of } ilaaliye, { $needed } kasta ayaa soo celin kara
keepers-make = Samee kaadhadhka
keepers-again = Mar kale samee fayl xidhan iyo kaadh dhan
keepers-share = { $town }: qaybta { $number } ee { $of }
keepers-share-why = { $needed } kasta oo ka mid ah { $of } qaybood oo la isu keeno waa furaha asalka xaafadda; wax ka yari waxba ma sheegaan. Dhig meesha aad baasaboorka dhigato.
keepers-look-away = Ilaaliyaheeda oo keliya ayaa kaadhkan eegaya. Hadda ayaa la tusayaa, dib dambe looma tuso.
keepers-on-paper = Warqad ayay ku taal
keepers-given = Ilaaliyaheeda ayaa haya
keepers-done = Furaha asalka waa la qaybiyay
keepers-done-why = { $of } ilaaliye ayaa haya; { $needed } kasta ayaa soo celin kara, halkan ama qalabka.
keepers-destroy = Hadda gub kaadhka dhan, faylka xidhanna tirtir. Inta ay jiraan, qaybintu waxba ma ilaaliso.
root-words = Lixdeeda eray, 33-ka eray ee kaadhka, ama qaybaha mid mid
root-words-hint = Boggan ayay ku hadhayaan, isla markiibana waa la hilmaamayaa.
health-split-here = Hadda u qaybi ilaaliyayaal
health-split-elsewhere = Si aad u qaybiso, boggan localhost ahaan uga fur mashiinka guriga Tocsin, ama isticmaal qalabka: tocsin-kit split. Weligaa ha ku qorin furaha asalka ama qayb bog meel fog ka yimid.
error-root-shares-few = Qaybahani way yar yihiin.
error-root-share-twice = Hal qayb ayaa laba jeer halkan ku jirta.
error-root-shares-differ = Qaybahani isma laha, ama way ka badan yihiin inta loo baahan yahay.

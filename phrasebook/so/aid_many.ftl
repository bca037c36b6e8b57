# checked-by-speaker: no

## who goes for many needs of one day; who could, counted

desk-aid-many = Wax badan mar qorshee
desk-aid-many-why = Baahida hal maalin u qaybi dadka kari kara oo dhan, wadajirna u weydii
many-why = Qof kasta oo kari kara waxaa loo soo jeediyaa dhowr albaab oo isku dhow. Cidna lama weydiiyo ilaa aad tiraahdo. Qofkii saacaddaas jid ku jira waa laga reebay.
many-doors = Albaabbada qofkiiba, ugu badnaan
many-items = Waxa mid kasta ku jira, sadar kasta mid
many-for = Kuwan: { $count }
many-all = Dhammaan calaamadee
many-none = Midna ha calaamadin
many-nothing = Maalintaas iyo saacaddaas waxba looma baahna, ama isku-duwayaal kale ayaa haya.
many-too-short = Ugu yaraan nus saac ayaa loo baahan yahay bilowga ilaa dhammaadka.
many-other-day = Maalin ama saacad kale: { $count }
many-suggest = U qaybi: { $count }
many-proposed = Waa soo jeedin, weli cidna lama weydiin
many-sum = Albaabbo: { $doors }. Dad: { $people }. { $day }.
many-without = Weli cidna uma hayso: { $count }
many-count = Albaabbo: { $count }
many-given-to = Cidda tagaysa
many-nobody = cidna, hadda iska daa
many-too-many = Hal qof ayaa la siiyay wax ka badan { $most } albaab.
many-ask = Dhammaan weydii: dad { $people }, albaabbo { $doors }
many-asked = La weydiiyay: dad { $people }, albaabbo { $doors }. Jawaabuhu sanduuqa ayay yimaadaan. Ka noqosho dhammaan way celisaa.
many-unclaimed = Waxaad qaadanaysaa waxa aan cidna hayn weli.
plan-could = { $all } ayaa tan bixiyay. Kuwa kari kara: { $could }
plan-against = { $why }: { $count }
plan-all = Muuji dhammaan: { $count }
many-used-up = Qof kasta oo kari lahaa wuxuu hayaa inta albaab ee aad u oggolaatay. Dib u noqo oo mid kasta u oggolow in badan, ama dad badan caawimo weydiiso.

# checked-by-speaker: no

## what authorities say, passed on

badge-relayed = رسمي
relayed-says = من { $name }: { $what }. حتى { $time }.
relayed-whose = ليس من جيرانك: هذا ما تقوله { $name }، و Tocsin ينقله فقط.
relayed-elsewhere =
    { $count ->
        [zero] لا إشعارات رسمية في مكان آخر
        [one] إشعار رسمي واحد في مكان آخر
        [two] إشعاران رسميان في مكان آخر
        [few] { $count } إشعارات رسمية في مكان آخر
        [many] { $count } إشعارًا رسميًا في مكان آخر
       *[other] { $count } إشعار رسمي في مكان آخر
    }
cosign-relays = تغيير الجهات التي تُنقل إشعاراتها الرسمية.

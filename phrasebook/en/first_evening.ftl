## founding from afar, and the founder's first evening

found-risk-title = This page came from another machine
found-risk = Whoever runs the house, or broke into it, could have changed this page so that it sends the root key away. Who has the root key can speak for your town and name other stewards. You would not notice.
found-risk-stays = The card, the sealed file and its words are made here and never sent to the house. Only the town's first public statements go there.
found-risk-know = I know who runs this house, and I take this risk
found-risk-go = Found the town here
found-risk-safer = Safer ways
found-risk-no-lock = This address is not secured by TLS: here a browser makes no keys at all.
found-where-hint = Two numbers as 60.17, 24.94. Most maps show them when you press long on a place.
found-where-not = These are not two numbers of a place, such as 60.17, 24.94.
error-found-no-position = This device does not tell where it is. Type two numbers from a map.
evening-title = Your first evening
evening-progress = { $done } of { $of } done
evening-my-role = Take both roles on this phone
evening-others-role = Role links for two others
evening-drill = To the watch desk: Exercise
evening-posters = Print ten posters
poster-how-many = How many?
poster-count =
    { $count ->
        [one] One poster
       *[other] { $count } posters
    }

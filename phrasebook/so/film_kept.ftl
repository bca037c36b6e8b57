# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = Guriga wuu diiday qaybo furaha ka mid ah: { $count }. Kuwa kale ayaa ku filan in duubista la furo.
film-never-opens = Guriga wuu diiday qaybo furaha ka mid ah: { $count }. Cidna ma furi karto duubistan. Mid cusub bilow.

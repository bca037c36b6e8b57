# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = Lub tsev tsis txais tej feem ntawm tus yuam sij: { $count }. Cov seem txaus qhib zaj yees duab.
film-never-opens = Lub tsev tsis txais tej feem ntawm tus yuam sij: { $count }. Yuav tsis muaj leej twg qhib tau zaj yees duab no. Pib dua ib zaj tshiab.

# checked-by-speaker: no
# The house is away, and a copy of its public words is read instead

trouble-mirrored = Lub tsev tsis teb. Koj pom ib daim theej.
trouble-mirrored-do = Yam koj sau tos ntawm no thiab mus nws tus kheej.
mirror-newest = Los ntawm { $host }, uas koj lub zos tau hais npe. Lo lus kos npe tshiab tshaj: { $time }.
mirror-nothing = Los ntawm { $host }, uas koj lub zos tau hais npe. Tsis muaj lo lus kos npe uas suav.

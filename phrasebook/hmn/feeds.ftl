# checked-by-speaker: no
# What other programs read of a town: Atom, CAP, GeoJSON

feeds-title = { $town }: cov lus ceeb toom
feeds-subtitle = Lub tshuab ntawm lub zos sau, los yog ib lub tshuab theej. Tsuas yog cov lus uas tau kos npe hauv txhua qhov ceeb toom thiaj ua pov thawj.

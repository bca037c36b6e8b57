# checked-by-speaker: no
# What other programs read of a town: Atom, CAP, GeoJSON

feeds-title = { $town }: alerts
feeds-subtitle = Written by the town's own machine, or by a copy of it. Only the signed bytes inside each alert prove anything.

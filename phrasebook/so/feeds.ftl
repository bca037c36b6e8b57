# checked-by-speaker: no
# What other programs read of a town: Atom, CAP, GeoJSON

feeds-title = { $town }: digniino
feeds-subtitle = Waxaa qoray mashiinka magaalada, ama nuqul ka mid ah. Kaliya xogta saxeexan ee ku jirta digniin kasta ayaa wax caddaynaysa.

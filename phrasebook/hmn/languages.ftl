## which language, and whether a speaker has checked its words

language-title = Hom lus
language-unchecked = Tsis tau muaj ib tug neeg uas loj hlob nrog hom lus no txheeb xyuas tag nrho cov lus no.
language-help = Koj hais tau zoo? Qhia rau ib tug saib xyuas tias lo twg tsis yog. Kuj muab tau cov lus ua ib daim spreadsheet, kom txheeb xyuas tag nrho.
language-unchecked-names = Tseem tsis tau muaj neeg hais hom lus txheeb xyuas:

# checked-by-speaker: no
# The house is away, and a copy of its public words is read instead

trouble-mirrored = Guriga ma jawaabayo. Waxaad aragtaa nuqul.
trouble-mirrored-do = Waxaad qorto halkan bay ku sugayaan, iskoodna way u baxaan.
mirror-newest = Laga helay { $host }, oo ay magaaladaadu magacowday. Ereyga saxeexan ee ugu dambeeyay: { $time }.
mirror-nothing = Laga helay { $host }, oo ay magaaladaadu magacowday. Ma jiro erey saxeexan oo la tirin karo.

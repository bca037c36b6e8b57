# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = The house refused shares of the key: { $count }. The others suffice to open the film.
film-never-opens = The house refused shares of the key: { $count }. Nobody will be able to open this film. Begin a new one.

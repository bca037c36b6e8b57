# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = La maison a refusé des parts de la clé : { $count }. Les autres suffisent pour ouvrir le film.
film-never-opens = La maison a refusé des parts de la clé : { $count }. Personne ne pourra ouvrir ce film. Commencez-en un autre.

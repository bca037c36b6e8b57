# checked-by-speaker: no
## what becomes of a film that is at the house

film-shares-lost = La casa rechazó partes de la clave: { $count }. Las demás bastan para abrir la grabación.
film-never-opens = La casa rechazó partes de la clave: { $count }. Nadie podrá abrir esta grabación. Empiece otra.

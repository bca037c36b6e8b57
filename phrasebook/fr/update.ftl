# When the app itself is newer

newer-here = Un Tocsin plus récent est sur ce téléphone. Rien de ce que vous avez écrit n’est perdu.
newer-open = L’ouvrir maintenant

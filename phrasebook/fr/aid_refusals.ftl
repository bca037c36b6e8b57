# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = L’horloge de ce téléphone et celle de la maison ne s’accordent pas. Réglez le téléphone et réessayez.

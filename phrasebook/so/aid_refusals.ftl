# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = Saacadda telefoonkan iyo tan guriga Tocsin isma waafaqsana. Saacadda telefoonka sax oo mar kale isku day.

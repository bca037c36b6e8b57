"""An opened film made fit for everybody: who could be told is covered, every picture is looked at, two let it out."""

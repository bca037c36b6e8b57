"""The court bundle: a film as a stranger gets it, with all that proves it and a verifier that needs nothing else."""

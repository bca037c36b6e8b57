"""News that slices tell each other: facts, in the past tense, naming ids and nothing else."""

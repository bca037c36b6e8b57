"""Codes into sentences, for whatever has no phone to think for it: a page without script, a print, a bridge."""

from tocsin.phrases.words import ALL, ClockFace, Shipped, Words, languages, listed, phrasebook_folder, spoken_name

__all__ = ["ALL", "ClockFace", "Shipped", "Words", "languages", "listed", "phrasebook_folder", "spoken_name"]

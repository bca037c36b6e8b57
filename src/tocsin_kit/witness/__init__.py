"""Films as people hold them: parts, shares, cases, answers, statements. What a house may see: tocsin.seals.film."""

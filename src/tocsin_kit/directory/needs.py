"""Which need of ours, access and papers other people's words mean. What none of them fits is *other*."""

from __future__ import annotations

import re

from tocsin.seals.directory import Access, Need, Papers

_NEEDS: dict[Need, str] = {
    Need.food: r"food|meal|grocer|pantry|nutrition|soup|hunger|wic\b|snap\b",
    Need.shelter: r"shelter|homeless|emergency housing|transitional hous|place to (sleep|stay)|warming",
    Need.rent: r"\brent|eviction|utilit|\bbills?\b|housing|mortgage|energy assist|heating",
    Need.legal: r"\blegal|lawyer|attorney|immigra|\brights|court|asylum|citizenship",
    Need.medical: r"medic|clinic|\bhealth|dental|dentist|doctor|hospital|vaccin|pharma|prenatal|vision",
    Need.mind: r"mental|counsel|therap|psych|grief|suicide|substance|addiction|recovery|behavio",
    Need.violence: r"domestic violence|violence|abuse|assault|battered|safe house|trafficking|hate crime",
    Need.children: r"\bchild|\byouth|school|parent|daycare|after-?school|baby|infant|diaper|famil",
    Need.clothes: r"cloth|coat|furniture|household goods|shoes|thrift",
    Need.transport: r"transport|\brides?\b|\bbus\b|transit|\bcar\b|driver",
    Need.language: r"translat|interpret|\besl\b|english class|literacy|language class",
    Need.work: r"employ|\bjobs?\b|\bwork(er|force)?\b|wage|career|vocation",
}
_ACCESS: dict[Access, str] = {
    Access.step_free: r"wheel ?chair|step[- _]?free|no steps|ramp|elevator|\blift\b|barrier[- ]free|ground floor",
    Access.toilet: r"(accessible|adapted|disabled).{0,20}(toilet|restroom|washroom|bathroom)|^toilet$",
    Access.hearing_loop: r"induction loop|hearing[- _]loop|t-?coil",
    Access.sign_language: r"sign[- _]language|\basl\b|deaf interpret",
    Access.parking: r"parking",
    Access.quiet: r"quiet|low[- ]sensory|sensory[- ]friendly",
}
_NO_PAPERS = (
    r"(none|no|n/?a|not (required|needed|asked)|no (documents?|papers?|id)( are| is)?( required| needed| asked)?)\.?"
)


def needs_of(*said: str) -> tuple[Need, ...]:
    """All of our own names, else all that other people's words mean; none when nothing fits."""
    own = {Need[each] for each in said if each in Need.__members__}
    found = own or {
        need for need, words in _NEEDS.items() if any(re.search(words, each, re.IGNORECASE) for each in said)
    }
    return tuple(sorted(found))


def access_of(*said: str) -> tuple[Access, ...]:
    own = {Access[each] for each in said if each in Access.__members__}
    found = {each for each, words in _ACCESS.items() if any(re.search(words, one, re.IGNORECASE) for one in said)}
    return tuple(sorted(own | found))


def papers_of(documents: tuple[str, ...], *, not_asked: bool) -> tuple[Papers, tuple[str, ...]]:
    """A list that says only "none" means that nobody asks."""
    wanted = tuple(each for each in documents if re.fullmatch(_NO_PAPERS, each.strip(), re.IGNORECASE) is None)
    if wanted:
        return Papers.asked, wanted
    return (Papers.not_asked if documents or not_asked else Papers.unknown), ()

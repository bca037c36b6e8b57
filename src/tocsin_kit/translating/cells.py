"""A phrase in the cells of a table, and back: one row, or one for each of the forms between which it chooses.

A cell is the text as Fluent writes it, `{ $town }` and all, without the layout. What no table can hold (choices inside
choices) is one cell with its whole source, under the form `fluent`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tocsin.phrases import Shipped
from tocsin.terms.refusal import Refusal
from tocsin_kit.translating.book import CATEGORIES, plural_forms, written

PLAIN = ""
SOURCE = "fluent"
"""Under this form stands the whole source of a phrase that chooses more than once."""
_FORM = re.compile(r"\$([A-Za-z][\w-]*) (\*?)([A-Za-z][\w-]*|-?[0-9]+(?:\.[0-9]+)?)")
_ONLY_WHERE_TEXT_GOES_ON = "[*.}"
"""With one of these Fluent begins something else than text, at the start of a line."""


def forms_of(pattern: ast.Pattern) -> dict[str, str]:
    """Form → cell, in order: `""` where nothing is chosen, `$count one` and `$count *other` where $count decides."""
    select = _only_choice(pattern)
    if select is not None and isinstance(select.selector, ast.VariableReference):
        variable = select.selector.id.name
        return {_form(variable, variant): _cell(variant.value) for variant in select.variants}
    chooses = Uses.of(pattern).chooses
    return {SOURCE if chooses else PLAIN: _cell(pattern)}


def forms_to_fill(english: ast.Pattern, said: ast.Pattern | None, language: Shipped) -> dict[str, str]:
    """Form → cell of what is said now; where nothing is said, the empty forms that this language needs."""
    if said is not None:
        return forms_of(said)
    forms = list(forms_of(english))
    choice = _FORM.fullmatch(forms[0])
    if choice is None or not any(form.endswith("*other") for form in forms):
        return dict.fromkeys(forms, "")
    order = [name for name in ("zero", "one", "two", "few", "many") if name in plural_forms(language)]
    return dict.fromkeys([*(f"${choice[1]} {name}" for name in order), f"${choice[1]} *other"], "")


def english_of(form: str, english: Mapping[str, str]) -> str:
    """What stands beside a cell: the same form in English, else the form that English uses for all others."""
    if form in english:
        return english[form]
    otherwise = [cell for name, cell in english.items() if "*" in name]
    return (otherwise or list(english.values()))[0]


def pattern_of(name: str, cells: Mapping[str, str]) -> ast.Pattern:
    """Refused when the cells are no phrase. `cells`: form → cell, none of them empty."""
    if set(cells) in ({PLAIN}, {SOURCE}):
        (form, cell), *_ = cells.items()
        return _parsed(name, cell, may_choose=form == SOURCE)
    choices = {form: _FORM.fullmatch(form) for form in cells}
    found = [choice for choice in choices.values() if choice is not None]
    if len(found) != len(choices) or len({choice[1] for choice in found}) != 1:
        raise BadCell(
            "words.broken_plural", f"{name}: these rows are not the forms of one choice: {', '.join(map(repr, cells))}."
        )
    if sum(choice[2] == "*" for choice in found) != 1:
        raise BadCell(
            "words.broken_plural", f"{name}: exactly one form has to be the one for all others, as in `$count *other`."
        )
    variants = [
        ast.Variant(_key(choice[3]), _parsed(name, cells[choice[0]], may_choose=False), default=choice[2] == "*")
        for choice in found
    ]
    select = ast.SelectExpression(ast.VariableReference(ast.Identifier(found[0][1])), variants)
    return ast.Pattern([ast.Placeable(select)])


def check(name: str, said: ast.Pattern, english: ast.Pattern, language: Shipped) -> None:
    """Refused when the phrase uses other variables than English does, or lacks a plural form of its language."""
    ours, theirs = Uses.of(said), Uses.of(english)
    if missing := theirs.variables - ours.variables:
        raise BadCell(
            "words.missing_variable",
            f"{name}: {_listed(missing)} is missing. It has to stand in one of the cells, letter for letter.",
        )
    if unknown := ours.variables - theirs.variables:
        raise BadCell(
            "words.unknown_variable",
            f"{name}: {_listed(unknown)} is not in the English. Take it out, or spell it as there.",
        )
    if others := ours.references - theirs.references:
        raise BadCell(
            "words.unknown_variable",
            f"{name}: {', '.join(sorted(others))} stands in braces and is no variable of the English.",
        )
    if wrong := broken_plural(said, language):
        raise BadCell("words.broken_plural", f"{name}: {wrong}")


def broken_plural(said: ast.Pattern, language: Shipped) -> str | None:
    """What is wrong with the forms of a choice by number; None when nothing is."""
    for keys in Uses.of(said).choices:
        if not keys & CATEGORIES and keys != {"other"}:
            continue
        if language.numbers_as is not None:
            if keys & CATEGORIES:
                return f"{language.tag} has no plural categories; choose by number, `[0] [1] *[other]`, or not at all."
        elif missing := plural_forms(language) - keys:
            return f"lacks the plural forms {', '.join(sorted(missing))} of {language.tag}."
    return None


def chooses_inside(pattern: ast.Pattern) -> bool:
    """There is one choice, and words around it: no form of it is a sentence."""
    return len(Uses.of(pattern).choices) == 1 and _only_choice(pattern) is None


class BadCell(Refusal):
    """`code` is stable; `safe` says what the translator can do."""

    def __init__(self, code: str, safe: str) -> None:
        super().__init__(code, safe=safe)


class Uses(Visitor):
    """What a pattern refers to: its variables, whatever else stands in braces, and the keys of its choices."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.choices: list[set[str]] = []

    @classmethod
    def of(cls, pattern: ast.Pattern) -> Uses:
        reader = cls()
        reader.visit(pattern)
        return reader

    @property
    def chooses(self) -> bool:
        return bool(self.choices)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.references.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.references.add(f"{node.id.name}()")
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        self.choices.append({_key_text(variant.key) for variant in node.variants})
        self.generic_visit(node)


def _only_choice(pattern: ast.Pattern) -> ast.SelectExpression | None:
    """The one choice that a phrase is, if it is one and chooses nothing inside."""
    if len(pattern.elements) != 1 or not isinstance(pattern.elements[0], ast.Placeable):
        return None
    select = pattern.elements[0].expression
    if not isinstance(select, ast.SelectExpression) or any(Uses.of(v.value).chooses for v in select.variants):
        return None
    return select


def _cell(pattern: ast.Pattern) -> str:
    """The pattern's source without the indent that its file needs."""
    return "\n".join(line.removeprefix("    ") for line in written(pattern).split("\n"))


def _parsed(name: str, cell: str, *, may_choose: bool) -> ast.Pattern:
    source = f"{name} =\n" + "".join(f"    {line}\n" for line in _lines(name, cell, as_source=may_choose))
    body = FluentParser(with_spans=False).parse(source).body
    entry = body[0] if len(body) == 1 else None
    if not isinstance(entry, ast.Message) or entry.value is None or entry.attributes:
        raise BadCell(
            "words.not_fluent",
            f"{name}: a brace is open or stands alone in “{_short(cell)}”. Variables stand as in the English, "
            '{ $like-this }; a brace of the text is {"{"}.',
        )
    if Uses.of(entry.value).chooses and not may_choose:
        raise BadCell(
            "words.broken_plural", f"{name}: a cell holds the words of one form; the forms stand in rows of their own."
        )
    return entry.value


def _lines(name: str, cell: str, *, as_source: bool) -> Sequence[str]:
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip(" \n")
    for letter in text:
        if letter not in "\n\t" and unicodedata.category(letter) in ("Cc", "Cs"):
            raise BadCell(
                "words.not_fluent", f"{name}: holds a control character (U+{ord(letter):04X}), which nobody can see."
            )
    if not text:
        raise BadCell("words.says_nothing", f"{name}: says nothing.")
    lines = text.split("\n")
    return lines if as_source else [_as_text(line) for line in lines]


def _as_text(line: str) -> str:
    """The line with a first letter written out, where Fluent would take it for something else than text."""
    bare = line.lstrip(" ")
    if bare and bare[0] in _ONLY_WHERE_TEXT_GOES_ON:
        return f'{line[: len(line) - len(bare)]}{{ "{bare[0]}" }}{bare[1:]}'
    return line


def _form(variable: str, variant: ast.Variant) -> str:
    return f"${variable} {'*' if variant.default else ''}{_key_text(variant.key)}"


def _key_text(key: ast.Identifier | ast.NumberLiteral) -> str:
    return str(key.name if isinstance(key, ast.Identifier) else key.value)


def _key(text: str) -> ast.Identifier | ast.NumberLiteral:
    return ast.NumberLiteral(text) if text[0] in "-0123456789" else ast.Identifier(text)


def _listed(variables: set[str]) -> str:
    return ", ".join(f"{{ ${name} }}" for name in sorted(variables))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"

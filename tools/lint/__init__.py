"""The project's own lints. Each rule is a module with `look(root) → offences`; each has tests that plant what it forbids (tests/ground/test_lints.py).

A rule is silenced for one line by `lint: allow RULE: reason` in a comment on that line; a suppression that silences nothing is itself an offence.
"""

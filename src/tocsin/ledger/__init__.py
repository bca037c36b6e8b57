"""The ledger's formats, to the letter of C2SP: pure, without a clock, a private key, a file or a line.

Which pages, and in which version: docs/decisions/0024-the-ledgers-formats.md. Two floors: what is one text or one file,
and below `policy`, `tlog_proof` and `cosigner`, who is believed.
"""

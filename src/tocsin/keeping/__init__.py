"""The room that keeps the ledger: promises places in it, gives them, signs, cosigns, and tells what it finds."""

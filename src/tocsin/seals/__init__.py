"""Encode, hash, check signatures. Verification only: nothing here makes a key, signs, seals or opens.

Every type is frozen and named for what has been proven about it: `SignedAlert` has the shape of one, in a
`HalfSignedAlert` each signature was checked, a `VerifiedAlert` has enough of them.
"""

/** Properties try the same examples in every `make test`, so that what passes once passes again; `make search` tries others. */
import fc from 'fast-check'

if (process.env.TOCSIN_SEARCH === undefined) fc.configureGlobal({ seed: 1_700_000_000 })

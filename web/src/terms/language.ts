/** Language tags (BCP 47), the few forms that Tocsin uses: `es`, `hmn`, `zh-Hant`, `pt-BR`. */
type Named<T, Name extends string> = T & { readonly __name?: Name }

export type Language = Named<string, 'Language'>

const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/

export const isLanguage = (tag: string): tag is Language => TAG.test(tag)

/** BCP 47 for a language that nobody has said ("undetermined"): it is asked for, never assumed. */
export const UNKNOWN_LANGUAGE = 'und' as Language

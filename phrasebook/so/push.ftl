# checked-by-speaker: no

## refusals

error-push-bad-key = Telefoonkani wuxuu bixiyay fure digniin oo aan la isticmaali karin. Dami oo mar kale daar.
error-pushed-needs-the-book = Fur Tocsin si aad u hubiso.

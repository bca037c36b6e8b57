# checked-by-speaker: no
## why something of the aid desk was not done

error-aid-stale = ساعة هذا الهاتف وساعة الدار لا تتفقان. اضبط ساعة الهاتف وحاول مرة أخرى.

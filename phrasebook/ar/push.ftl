# checked-by-speaker: no

## refusals

error-push-bad-key = أعطى هذا الهاتف مفتاحًا للتنبيهات لا يمكن استعماله. أوقفها ثم شغّلها من جديد.

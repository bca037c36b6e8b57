# checked-by-speaker: no

## refusals

error-push-bad-key = Este teléfono dio una llave para avisos que no sirve. Desactívelos y actívelos otra vez.
error-pushed-needs-the-book = Abra Tocsin para comprobar esto.

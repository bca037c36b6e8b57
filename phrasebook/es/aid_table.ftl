# checked-by-speaker: no

## a spreadsheet, read and written on the phone

aid-field-name = Nombre
aid-field-phone = Teléfono
aid-field-address = Dirección
aid-field-people = Personas
aid-field-adults = Adultos
aid-field-children = Niños
aid-field-babies = Bebés
aid-field-language = Idioma
aid-field-diet = Dieta
aid-field-words = Notas
aid-row-no-way-to-reach = sin teléfono ni dirección
aid-row-count-unclear = un número no está claro: está en las notas
aid-row-language-unclear = el idioma no se conoce aquí: está en las notas
aid-row-diet-unclear = la dieta no está clara: está en las notas
aid-row-shortened = algo es demasiado largo y se cortó
error-table-too-large = Esta tabla es demasiado grande: como máximo 5000 filas y 4 MB. Divídala y traiga una parte tras otra.
error-table-empty = En esta tabla no hay nada. Elija otro archivo.

# checked-by-speaker: no

## a spreadsheet, read and written on the phone

aid-field-name = First name
aid-field-phone = Telephone
aid-field-address = Address
aid-field-people = People
aid-field-adults = Adults
aid-field-children = Children
aid-field-babies = Babies
aid-field-language = Language
aid-field-diet = Diet
aid-field-words = Notes
aid-row-no-way-to-reach = neither a telephone number nor an address
aid-row-count-unclear = a number is not clear: it stands in the notes
aid-row-language-unclear = the language is not known here: it stands in the notes
aid-row-diet-unclear = what is not eaten is not clear: it stands in the notes
aid-row-shortened = something is too long and was cut
error-table-too-large = This table is too large: at most 5,000 rows and 4 MB. Split it and bring one part after the other.
error-table-empty = There is nothing in this table. Choose another file.

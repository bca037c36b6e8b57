# checked-by-speaker: no

## what the machine of the house cannot do

error-house-full = El disco de la casa está lleno. Su teléfono lo guarda y lo intenta de nuevo por sí solo; avise a quien cuida la casa.

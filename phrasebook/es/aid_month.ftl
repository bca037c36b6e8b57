# checked-by-speaker: no

## a month in numbers, for whoever gives

aid-month-at-least = En { $month }, las vecinas y los vecinos se ayudaron aquí al menos { $count } veces.
aid-month-none = En { $month }, las vecinas y los vecinos se ayudaron aquí menos de 10 veces de cada tipo.
aid-month-kind = { $kind }: { $count }
aid-month-fewer = { $kind }: menos de 10
aid-month-why = No se dicen los números menores de 10, y la suma solo contiene los que se dicen: así no se puede deducir a nadie.

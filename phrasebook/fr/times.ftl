## days and months, as they stand inside a sentence: “Until Tuesday 14:30”

day-sunday = dimanche
day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi

month-january = janvier
month-february = février
month-march = mars
month-april = avril
month-may = mai
month-june = juin
month-july = juillet
month-august = août
month-september = septembre
month-october = octobre
month-november = novembre
month-december = décembre

time-on-day = { $day } { $time }
time-date = { $day } { $month } { $year }

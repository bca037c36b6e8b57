## days and months, as they stand inside a sentence: “Until Tuesday 14:30”

day-sunday = domingo
day-monday = lunes
day-tuesday = martes
day-wednesday = miércoles
day-thursday = jueves
day-friday = viernes
day-saturday = sábado

month-january = enero
month-february = febrero
month-march = marzo
month-april = abril
month-may = mayo
month-june = junio
month-july = julio
month-august = agosto
month-september = septiembre
month-october = octubre
month-november = noviembre
month-december = diciembre

time-on-day = { $day } { $time }
time-date = { $day } de { $month } de { $year }

## days and months, as they stand inside a sentence: “Until Tuesday 14:30”

day-sunday = Axad
day-monday = Isniin
day-tuesday = Talaado
day-wednesday = Arbaco
day-thursday = Khamiis
day-friday = Jimce
day-saturday = Sabti

month-january = Janaayo
month-february = Febraayo
month-march = Maarso
month-april = Abriil
month-may = Maajo
month-june = Juun
month-july = Luulyo
month-august = Ogosto
month-september = Sebtembar
month-october = Oktoobar
month-november = Nofembar
month-december = Desembar

time-on-day = { $day } { $time }
time-date = { $day } { $month } { $year }

## days and months, as they stand inside a sentence: “Until Tuesday 14:30”
## the days as county notices in Minnesota write them (“hnub Monday txog Friday”)

day-sunday = hnub Sunday
day-monday = hnub Monday
day-tuesday = hnub Tuesday
day-wednesday = hnub Wednesday
day-thursday = hnub Thursday
day-friday = hnub Friday
day-saturday = hnub Saturday

month-january = Ib Hlis
month-february = Ob Hlis
month-march = Peb Hlis
month-april = Plaub Hlis
month-may = Tsib Hlis
month-june = Rau Hli
month-july = Xya Hli
month-august = Yim Hli
month-september = Cuaj Hli
month-october = Kaum Hli
month-november = Kaum Ib Hlis
month-december = Kaum Ob Hlis

time-on-day = { $day } { $time }
time-date = hnub tim { $day } lub { $month } xyoo { $year }

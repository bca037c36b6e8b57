# checked-by-speaker: no

## a month in numbers, for whoever gives

aid-month-at-least = عدد المرات التي ساعد فيها الجيران هنا بعضهم بعضًا في { $month }: { $count } على الأقل.
aid-month-none = في { $month } ساعد الجيران هنا بعضهم بعضًا أقل من 10 مرات من كل نوع.
aid-month-kind = { $kind }: { $count }
aid-month-fewer = { $kind }: أقل من 10
aid-month-why = لا تُقال الأعداد الأقل من 10، ولا يضم المجموع إلا ما يُقال: حتى لا يُستنتج منها أحد.

# checked-by-speaker: no

## parts of many screens

tabs-title = شاشات أخرى
step-of = الخطوة { $now } من { $of }
step-before = الخطوة السابقة

## before the town's name has come

join-title-yet = لديك دعوة

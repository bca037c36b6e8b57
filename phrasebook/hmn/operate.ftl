# checked-by-speaker: no

## what the machine of the house cannot do

error-house-full = Lub tsev qhov chaw khaws puv lawm. Koj lub xov tooj khaws qhov no thiab yuav sim dua nws tus kheej; qhia rau tus neeg saib xyuas lub tsev.

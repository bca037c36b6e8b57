# checked-by-speaker: no

## what the machine of the house cannot do

error-house-full = The house's disk is full. Your phone keeps this and tries again by itself; tell whoever looks after the house.

#!/usr/bin/env python3
"""Writes a table of monthly readings for many cities, as a statistical office would: code, state, city, month, count.

  readings.py [CITIES] [YEARS]

The numbers are made up and the same at every run; months without a count are left out, as such tables do.
"""
import random
import sys

cities = int(sys.argv[1]) if len(sys.argv) > 1 else 2043
years = int(sys.argv[2]) if len(sys.argv) > 2 else 5
made = random.Random(1)
print("code,state,city,month,count")
for city in range(cities):
    weight = made.paretovariate(1)
    for month in range(years * 12):
        count = int(made.random() * weight * 1.2)
        if count:
            print(f"{city:05},State {city % 32},City {city % 1900},{2007 + month // 12}-{month % 12 + 1:02},{count}")

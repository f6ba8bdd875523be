#!/usr/bin/env python3
"""Reads a CSV file and inserts its rows into a new SQLite file: the floor that an import of readings is compared with.

  insert.py FILE.csv FILE.sqlite
"""
import csv
import sqlite3
import sys

with open(sys.argv[1], newline="") as file:
    reader = csv.reader(file)
    header = next(reader)
    database = sqlite3.connect(sys.argv[2])
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    columns = ", ".join(f'"{name}"' for name in header)
    database.execute(f"CREATE TABLE reading ({columns})")
    with database:
        database.executemany(f"INSERT INTO reading VALUES ({', '.join('?' * len(header))})", reader)
print(database.execute("SELECT count(*) FROM reading").fetchone()[0])

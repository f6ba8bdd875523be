"""Measures steps back and forth in time: steps.py COMMAND.

For each key, the medians of the time to the first thing that is drawn, the board as it stood, and to the last, which in a
large plan is what it has to say of itself; and, as the floor, those of a key that only moves the selection."""
import os
import select
import statistics
import sys
import time

import measure

KEYS = [("j", "the selection"), (",", "an act back"), ("(", "a day back"), ("{", "a week back"), (".", "an act on"), (")", "a day on"), ("}", "a week on")]


def step(program, key):
    began = time.perf_counter()
    os.write(program.terminal, key.encode())
    select.select([program.terminal], [], [], 30)
    first = time.perf_counter()
    last, _ = program.read(30)
    return (first - began) * 1000, ((last or first) - began) * 1000


def main(command):
    program = measure.Program(command)
    program.start()
    measure.QUIET = 0.6
    os.write(program.terminal, b"j")
    program.read(60)
    for key, name in KEYS:
        times = [step(program, key) for _ in range(9)]
        first, last = (statistics.median(column) for column in zip(*times))
        print(f"{name:14} first drawn after {first:6.1f} ms, the last after {last:6.1f} ms")
    os.write(program.terminal, b"Q")


if __name__ == "__main__":
    main(sys.argv[1])

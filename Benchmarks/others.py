#!/usr/bin/env python3
"""Measures how long after another program's change an open board shows it: others.py CINCO PLAN DAY CITY.
The time runs from the end of the command that has written it to the last byte drawn."""
import os
import signal
import statistics
import subprocess
import sys
import time

import measure


def main(cinco, plan, day, city):
    measure.QUIET = 0.4
    place = ["--plan", plan, "--today", day]
    board = measure.Program(" ".join([cinco] + place))
    board.start()
    board.read(5)
    times = []
    for step in range(10):
        status = ["off-track", "on-track"][step % 2]
        subprocess.run(
            [cinco, "set", city, "training", status, "-m", "late", "--as", "us"] + place, check=True,
            stdout=subprocess.DEVNULL)
        began = time.perf_counter()
        last, _ = board.read(10)
        if last is not None:
            times.append((last - began) * 1e3)
    os.kill(board.pid, signal.SIGTERM)
    print(f"another program's change is on the screen after {statistics.median(times):.0f} ms "
          f"({min(times):.0f} to {max(times):.0f})")


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Times the way into each screen, from the key until it is drawn and until nothing more comes, each program in turn.

  screens.py [--runs N] NAME=COMMAND NAME=COMMAND...

The last one named is the floor, on which a key moves the selection. Medians over the runs, with half the distance between the
quartiles behind them. A screen is left again with q, and a word that was looked for with Esc."""
import argparse
import os
import statistics
import time

import measure

SCREENS = [
    ("attention", b"x", b"q"), ("timeline", b"t", b"q"), ("history", b"H", b"q"), ("who owes what", b"w", b"q"),
    ("measures", b"i", b"q"), ("vulnerabilities", b"v", b"q"), ("what needs what", b"y", b"q"),
    ("resources", b"r", b"q"), ("the plan", b"P", b"q"), ("find, its first key", b"/", None), ("find, a letter", b"c", None),
    ("find, another letter", b"u", b"\x1b"),
]


def timed(program, key):
    """From the key to what is drawn at first, and to the last before a quarter of a second in which nothing comes."""
    began = time.perf_counter()
    os.write(program.terminal, key)
    measure.QUIET = 0.004
    first, _ = program.read(30)
    measure.QUIET = 0.25
    last, _ = program.read(0.25)
    return (first - began) * 1e3, ((last or first) - began) * 1e3


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    *programs, (floor, command) = [text.split("=", 1) for text in options.programs]
    opened = {name: measure.Program(command) for name, command in programs}
    bare = measure.Program(command)
    measure.QUIET = 0.004
    for program in [*opened.values(), bare]:
        program.start()
    measure.QUIET = 0.25
    for program in opened.values():
        # Keys that wait for the whole plan can run now.
        timed(program, b"?")
        timed(program, b"q")
    times = {(name, screen): [] for name, _ in programs for screen, _, _ in SCREENS}
    base = []
    for _ in range(options.runs):
        for screen, key, back in SCREENS:
            for name, program in opened.items():
                times[name, screen].append(timed(program, key))
                if back:
                    timed(program, back)
            base.append(timed(bare, b"jk"[len(base) % 2 :][:1])[0])
    for program in [*opened.values(), bare]:
        program.stop()
    floor_time = statistics.median(base)
    print(f"{'':22}" + "".join(f"{name:>18}{name + ' ×':>10}{'at rest':>12}" for name, _ in programs)
          + f"   the floor: {floor_time:.2f} ms")
    for screen, _, _ in SCREENS:
        line = f"{screen:22}"
        for name, _ in programs:
            first, last = zip(*times[name, screen])
            low, middle, high = statistics.quantiles(first, n=4)
            line += f"{middle:8.2f} ms ±{(high - low) / 2:5.2f}{middle / floor_time:10.1f}{statistics.median(last):9.2f} ms"
        print(line)


if __name__ == "__main__":
    main()

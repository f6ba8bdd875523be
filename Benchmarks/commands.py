"""Times whole commands, each in turn with the others, and prints medians, their spread and ratios.

  commands.py [--runs N] NAME=COMMAND NAME=COMMAND...

A command may begin with settings of its environment, as in a shell. The last one named is what the others are compared
with. `{n}` in a command is the number of the run, so that a command that writes has something new to write each time. The
spread is half the distance between the quartiles."""
import argparse
import statistics
import subprocess
import time

import measure


def timed(command, number):
    arguments, environment = measure.parted(command.replace("{n}", str(number)))
    began = time.perf_counter()
    done = subprocess.run(
        arguments, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    taken = (time.perf_counter() - began) * 1e3
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return taken


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("commands", nargs="+")
    options = parser.parse_args()
    commands = [text.split("=", 1) for text in options.commands]
    # The first run of each fills the system's caches and is not counted.
    times = {name: [] for name, _ in commands}
    for number in range(-1, options.runs):
        for name, command in commands:
            taken = timed(command, number + 2)
            if number >= 0:
                times[name].append(taken)
    base = statistics.median(times[commands[-1][0]])
    for name, _ in commands:
        low, middle, high = statistics.quantiles(times[name], n=4)
        print(f"{name:34}{middle:10.1f} ms ±{(high - low) / 2:6.1f}   {middle / base:7.2f} ×")


if __name__ == "__main__":
    main()

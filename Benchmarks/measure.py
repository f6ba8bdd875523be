#!/usr/bin/env python3
"""Measures full-screen terminal programs from outside, in turn on one machine, and prints them as ratios.

  measure.py [--runs N] [--keys jk] NAME=COMMAND NAME=COMMAND...

The last one named is the floor that the others are compared with. Each starts in a pseudo-terminal of 80 columns and
24 rows; it has started when it has written the word `help`, which stands last on the first screen, the second time in a row, so
that no file comes from the disk. A key's time runs from the key to the last byte of what it draws. Medians over the runs, with
half the distance between the quartiles behind them.
"""
import argparse
import fcntl
import os
import pty
import re
import select
import shlex
import signal
import statistics
import struct
import sys
import termios
import time

QUIET = 0.004
FIGURES = [
    ("start", "ms"), ("key p50", "ms"), ("key p99", "ms"), ("bytes per key", ""), ("cpu per key", "ms"),
    ("memory PSS", "MB"), ("memory after keys", "MB"), ("idle cpu", "ms/s"), ("Esc", "ms"),
]


def parted(command):
    """The words of a command, and its environment with what the command begins with, as in a shell: `CINCO_PLAN=file cinco`."""
    words, environment = shlex.split(command), dict(os.environ)
    while "=" in words[0]:
        name, value = words.pop(0).split("=", 1)
        environment[name] = value
    return words, environment


class Program:
    def __init__(self, command):
        self.began = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8")
            arguments, environment = parted(command)
            os.execvpe(arguments[0], arguments, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, patience):
        """What comes until nothing more does for a while: when the last of it came, and all of it."""
        last, parts = None, []
        while select.select([self.terminal], [], [], QUIET if parts else patience)[0]:
            try:
                part = os.read(self.terminal, 1 << 16)
            except OSError:
                break
            if not part:
                break
            last = time.perf_counter()
            parts.append(part)
        return last, b"".join(parts)

    def start(self, ready=b"help"):
        seen = b""
        while not re.search(ready, seen):
            if not select.select([self.terminal], [], [], 30)[0]:
                sys.exit("the program never showed its first screen:\n" + seen.decode(errors="replace"))
            seen += os.read(self.terminal, 1 << 16)
        shown = time.perf_counter()
        # Later output belongs to no key.
        self.read(QUIET)
        return (shown - self.began) * 1e3

    def press(self, key):
        began = time.perf_counter()
        os.write(self.terminal, key)
        last, drawn = self.read(0.25)
        return (None if last is None else (last - began) * 1e3), len(drawn)

    def memory(self):
        text = open(f"/proc/{self.pid}/smaps_rollup").read()
        return int(re.search(r"^Pss:\s+(\d+)", text, re.M).group(1)) / 1024

    def cpu(self):
        return int(open(f"/proc/{self.pid}/schedstat").read().split()[0]) / 1e6

    def stop(self):
        os.write(self.terminal, b"q")
        self.read(0.5)
        try:
            os.kill(self.pid, signal.SIGTERM)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def measured(command, keys, has_prompt, ready):
    program = Program(command)
    program.start(ready)
    program.stop()
    program = Program(command)
    run = {"start": program.start(ready), "memory PSS": program.memory()}
    program.read(0.1)
    used = program.cpu()
    drawn = [program.press(key.encode()) for key in keys]
    run["cpu per key"] = (program.cpu() - used) / len(keys)
    times = sorted(ms for ms, _ in drawn if ms is not None)
    run["key p50"] = statistics.median(times)
    run["key p99"] = times[min(len(times) - 1, int(len(times) * 0.99))]
    run["bytes per key"] = statistics.mean(size for _, size in drawn)
    # Waits until the rest of the plan is read.
    program.read(1.5)
    run["memory after keys"] = program.memory()
    used, began = program.cpu(), time.perf_counter()
    program.read(1)
    run["idle cpu"] = (program.cpu() - used) / (time.perf_counter() - began)
    if has_prompt:
        program.press(b":")
        run["Esc"] = program.press(b"\x1b")[0]
    program.stop()
    return run


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--keys", default="jjkklljjhhkk" * 4)
    parser.add_argument("--ready", help="what the first screen of the others shows, where it is not Cinco that is measured")
    parser.add_argument("programs", nargs="+")
    options = parser.parse_args()
    programs = [text.split("=", 1) for text in options.programs]
    floor = programs[-1][0]
    runs = {name: [] for name, _ in programs}
    for _ in range(options.runs):
        for name, command in programs:
            runs[name].append(measured(command, options.keys, has_prompt=name != floor and not options.ready,
                                       ready=options.ready.encode() if options.ready and name != floor else b"help"))
    quartiles = {
        name: {figure: statistics.quantiles([run[figure] for run in of], n=4) for figure, _ in FIGURES if figure in of[0]}
        for name, of in runs.items()
    }
    print(f"{'':22}" + "".join(f"{name:>20}" for name, _ in programs) + "".join(f"{name + ' ×':>12}" for name, _ in programs[:-1]))
    for figure, unit in FIGURES:
        line = f"{figure + (' ' + unit if unit else ''):22}"
        for name, _ in programs:
            low, middle, high = quartiles[name].get(figure, (0, None, 0))
            line += f"{'–':>20}" if middle is None else f"{middle:11.3f} ±{(high - low) / 2:7.3f}"
        base = quartiles[floor].get(figure, (0, 0, 0))[1]
        for name, _ in programs[:-1]:
            line += f"{quartiles[name][figure][1] / base:12.2f}" if base else f"{'':>12}"
        print(line)


if __name__ == "__main__":
    main()

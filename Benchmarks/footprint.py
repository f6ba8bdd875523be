#!/usr/bin/env python3
"""How much code a move of the selection runs: instructions, and the lines (64 bytes) and pages (4 KB) that they lie in.

  footprint.py PROGRAM...

Cinco is to find its plan in CINCO_PLAN. Valgrind counts the same on any machine, but does not see what waiting costs.
"""
import sys
import tempfile

from callgrind import KEYS, record


def ran(path):
    """The instructions that were run in a record of Callgrind, and their places as object and address."""
    count, places, place, skips = 0, set(), None, False
    for line in open(path):
        if line.startswith("ob="):
            place = line
        elif line.startswith("calls="):
            # The line below has the total cost of a call.
            skips = True
        elif line.startswith("0x"):
            if not skips:
                address, _, instructions = line.split()
                count += int(instructions)
                places.add((place, int(address, 16)))
            skips = False
    return count, places


print(f"{'':20}{'instructions':>14}{'lines':>8}{'pages':>8}")
for command in sys.argv[1:]:
    with tempfile.TemporaryDirectory() as folder:
        _, moves = record(command, folder)
        count, places = ran(moves)
        lines, pages = ({(place, address >> bits) for place, address in places} for bits in (6, 12))
        print(f"{command.split('/')[-1]:20}{count // len(KEYS):14,}{len(lines):8,}{len(pages):8,}")

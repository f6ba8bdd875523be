#!/usr/bin/env python3
"""How much code a move of the selection runs: instructions, and the lines (64 bytes) and pages (4 KB) that they lie in.

  footprint.py PROGRAM...

Cinco is to find its plan in CINCO_PLAN. Valgrind counts the same on any machine, but does not see what waiting costs.
"""
import subprocess
import sys
import tempfile

from measure import Program

KEYS = b"jjkkllhh"


def ran(path):
    """The instructions that were run in a record of Callgrind, and their places as object and address."""
    count, places, place, skips = 0, set(), None, False
    for line in open(path):
        if line.startswith("ob="):
            place = line
        elif line.startswith("calls="):
            # What a call took as a whole stands in the line below.
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
        bare = f"{folder}/program"
        # Valgrind does not read the debug information of every compiler.
        subprocess.run(["strip", "--strip-debug", "-o", bare, command], check=True)
        program = Program(
            "valgrind --tool=callgrind --dump-instr=yes --compress-strings=no --compress-pos=no "
            f"--callgrind-out-file={folder}/ran {bare}")
        program.start()
        program.read(2)
        for part in (1, 2):
            for key in KEYS:
                program.press(bytes([key]))
            subprocess.run(
                ["callgrind_control", "--dump", str(program.pid)], check=True, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
        program.stop()
        count, places = ran(f"{folder}/ran.2")
        lines, pages = ({(place, address >> bits) for place, address in places} for bits in (6, 12))
        print(f"{command.split('/')[-1]:20}{count // len(KEYS):14,}{len(lines):8,}{len(pages):8,}")

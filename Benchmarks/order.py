#!/usr/bin/env python3
"""Writes down which functions a program runs until its first screen and for a few moves of the selection.

  order.py PROGRAM >FILE

The linker lays these side by side (`make build`), so that a start touches few pages of a large program. What a name no
longer stands for is passed over, so the list need not be made anew with each change.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

from measure import Program

with tempfile.TemporaryDirectory() as folder:
    bare, plan = f"{folder}/cinco", f"{folder}/sample.cinco"
    # Valgrind does not read the debug information of every compiler.
    subprocess.run(["strip", "--strip-debug", "-o", bare, sys.argv[1]], check=True)
    subprocess.run([bare, "new", plan, "--sample"], check=True, stdout=subprocess.DEVNULL)
    os.environ.update(HOME=folder, CINCO_PLAN=plan)
    program = Program(
        "valgrind --tool=callgrind --demangle=no --compress-strings=no --compress-pos=no "
        f"--callgrind-out-file={folder}/ran.%p {bare}")
    program.start()
    program.read(2)
    for key in b"jjkkllhh":
        program.press(bytes([key]))
    program.stop()
    ran = set()
    for path in glob.glob(f"{folder}/ran.*"):
        ran |= set(re.findall(r"^fn=(.*?)(?:'\d+)?$", open(path).read(), re.M))
    own = subprocess.run(["nm", "--defined-only", bare], check=True, capture_output=True, text=True).stdout
    print("\n".join(sorted(ran & {line.split()[2] for line in own.splitlines()})))

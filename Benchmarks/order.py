#!/usr/bin/env python3
"""Writes down which functions a program runs for a move of the selection, then those that it runs for a start alone.

  order.py PROGRAM >FILE

The linker lays these side by side (`make build`), as they call one another, so that a key and a start touch few lines and
pages of a large program. What a name no longer stands for is passed over, so the list need not be made anew with each change.
"""
import os
import re
import subprocess
import sys
import tempfile

from measure import Program

KEYS = b"jjkkllhh"


def calls(path):
    """What each function in a record of Callgrind calls, in the order of the places at which it does."""
    called, caller = {}, None
    for mark, name in re.findall(r"^(c?fn)=(.*?)(?:'\d+)?$", open(path).read(), re.M):
        if mark == "fn":
            caller = called.setdefault(name, {})
        else:
            caller[name] = True
    return called


def in_order(called):
    """Each function before what it calls first."""
    order, ahead = {}, list(reversed(called))
    while ahead:
        name = ahead.pop()
        if name not in order:
            order[name] = True
            ahead += reversed(called.get(name, {}))
    return order


with tempfile.TemporaryDirectory() as folder:
    bare, plan = f"{folder}/cinco", f"{folder}/sample.cinco"
    # Valgrind does not read the debug information of every compiler.
    subprocess.run(["strip", "--strip-debug", "-o", bare, sys.argv[1]], check=True)
    subprocess.run([bare, "new", plan, "--sample"], check=True, stdout=subprocess.DEVNULL)
    os.environ.update(HOME=folder, CINCO_PLAN=plan)
    program = Program(
        "valgrind --tool=callgrind --dump-instr=yes --demangle=no --compress-strings=no --compress-pos=no "
        f"--callgrind-out-file={folder}/ran {bare}")
    program.start()
    program.read(2)
    press = lambda: [program.press(bytes([key])) for key in KEYS]
    press()
    dump = ["callgrind_control", "--dump", str(program.pid)]
    subprocess.run(dump, check=True, stdout=subprocess.DEVNULL)
    press()
    subprocess.run(dump, check=True, stdout=subprocess.DEVNULL)
    program.stop()
    start, keys = (in_order(calls(f"{folder}/ran.{part}")) for part in (1, 2))
    own = subprocess.run(["nm", "--defined-only", bare], check=True, capture_output=True, text=True).stdout
    known = {line.split()[2] for line in own.splitlines()}
    print("\n".join(name for name in {**keys, **start} if name in known))

#!/usr/bin/env python3
"""Lists the functions that a program runs for a move of the selection, then those for a start alone.

  order.py PROGRAM >FILE

The linker places these side by side (`make build`), as they call one another, so that a start touches few pages of a large
program. It passes over names that the program has no more.
"""
import os
import re
import subprocess
import sys
import tempfile

from callgrind import record


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
    plan = f"{folder}/sample.cinco"
    subprocess.run([sys.argv[1], "new", plan, "--sample"], check=True, stdout=subprocess.DEVNULL)
    os.environ.update(HOME=folder, CINCO_PLAN=plan)
    start, moves = (in_order(calls(path)) for path in record(sys.argv[1], folder, "--demangle=no"))
    own = subprocess.run(["nm", "--defined-only", sys.argv[1]], check=True, capture_output=True, text=True).stdout
    known = {line.split()[2] for line in own.splitlines()}
    print("\n".join(name for name in {**moves, **start} if name in known))

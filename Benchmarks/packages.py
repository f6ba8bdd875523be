#!/usr/bin/env python3
"""Measures `cinco package` and `cinco merge` at the scale plan against a bare SQLite insert of the same rows.

Usage: packages.py PROGRAM [CHANGES]. Each figure is the median of three runs; memory is the highest resident set of any of them."""
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

import scale


def run(*arguments):
    """Runs a command and returns its seconds and its highest resident set in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(arguments)} ended with {status}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def insert(source, path):
    """Inserts the acts, changes and values of a plan into a new file with the same tables and indices; returns the seconds."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("ATTACH ? AS source", (source,))
    statements = db.execute(
        "SELECT sql FROM source.sqlite_schema WHERE tbl_name IN ('act', 'change', 'value') AND sql IS NOT NULL").fetchall()
    begun = time.monotonic()
    db.execute("BEGIN IMMEDIATE")
    for (statement,) in statements:
        db.execute(statement)
    for table in ("act", "change", "value"):
        db.execute(f"INSERT INTO main.{table} SELECT * FROM source.{table}")
    db.execute("COMMIT")
    taken = time.monotonic() - begun
    db.close()
    return taken


def main(program, changes=1_000_000):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        plan, package = f"{folder}/plan.cinco", f"{folder}/package"
        subprocess.run([program, "new", plan], check=True, stdout=subprocess.DEVNULL)
        scale.main(plan, changes)
        figures = {"bare SQLite insert": [], "package": [], "merge into a new file": [], "merge of what is here": []}
        for number in range(3):
            copy = f"{folder}/copy-{number}.cinco"
            figures["bare SQLite insert"].append((insert(plan, f"{folder}/floor-{number}"), 0))
            figures["package"].append(run(program, "package", package, "--plan", plan))
            figures["merge into a new file"].append(run(program, "merge", package, "--plan", copy))
            figures["merge of what is here"].append(run(program, "merge", package, "--plan", copy))
        floor = sorted(seconds for seconds, _ in figures["bare SQLite insert"])[1]
        print(f"the package has {os.path.getsize(package) / 1e6:.0f} MB")
        for name, runs in figures.items():
            seconds = sorted(seconds for seconds, _ in runs)[1]
            memory = max(memory for _, memory in runs)
            print(f"{name}: {seconds:.1f} s, {seconds / floor:.1f} times" + (f", {memory:.0f} MB" if memory else ""))


if __name__ == "__main__":
    main(sys.argv[1], *(int(argument) for argument in sys.argv[2:]))

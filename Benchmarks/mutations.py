#!/usr/bin/env python3
"""Makes small faults in the source one by one, and says of each whether the tests catch it.

  mutations.py [--in FOLDER] [--list] [--quick] [--only NAME]...

The faults stand in mutants.py. For each the script replaces a text that stands once in a file, builds for debugging, and
runs the suites that are named beside it; where these pass, it runs the other fast suites. The file is put back, also
after Ctrl-C. FOLDER is a checkout with no changes in Sources, this one unless another is named. First the named suites
run without any fault: a suite that fails by itself would catch everything."""
import argparse
import os
import pathlib
import re
import signal
import subprocess
import sys
import time

from mutants import MUTATIONS

# The flags of the Makefile; other flags rebuild everything.
BUILD = ["swift", "build", "--build-tests"] + [
    word for flag in ["-L.build/static", "-lncursesw", "-ltinfo"] for word in ["-Xlinker", flag]]
# Two or three minutes together. The other suites, and one test of these, start programs or take minutes.
FAST = [
    "PlanTests.", "StoreTests.", "ScreensTests.", "CanvasTests.", "ReportsTests.", "PhrasesTests.", "ThemesTests.",
    "TapeTests/"]
SLOW = "MergeTests/converge"
# Seconds. A mutant may loop without end.
LONGEST_BUILD, LONGEST_TESTS = 900, 600


def run(command, folder, longest):
    """Runs a command, and ends it with all that it has started when it takes too long.

    Returns its exit status, None where it took too long, and what it printed."""
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
        start_new_session=True)
    try:
        printed, _ = process.communicate(timeout=longest)
        return process.returncode, printed
    except subprocess.TimeoutExpired:
        return None, ""
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def failing(suites, folder):
    """Runs suites; returns what failed first, or None where all passed."""
    chosen = ["--filter", "|".join(suites)] + (["--skip", SLOW] if suites == FAST else [])
    status, printed = run(["swift", "test", "--skip-build"] + chosen, folder, LONGEST_TESTS)
    if status is None:
        return f"over {LONGEST_TESTS} s"
    count = re.search(r"Test run with (\d+) test", printed)
    if status == 0:
        if not count or count.group(1) == "0":
            raise SystemExit(f"no test is named by {' '.join(suites)}")
        return None
    failed = re.search(r'✘ Test (.+?) (?:with \d+ test cases? )?(?:recorded an issue|failed after)', printed)
    return failed.group(1).split(" recorded an issue")[0] if failed else "the program ended"


def result(mutation, folder, others):
    """Makes one fault, runs its suites and then the others, and puts the file back.

    Returns a word for what came of it, and what caught it."""
    path = folder / mutation.file
    source = path.read_text()
    count = source.count(mutation.old)
    if count != 1:
        return "stands %d times" % count, ""
    try:
        path.write_text(source.replace(mutation.old, mutation.new))
        status, printed = run(BUILD, folder, LONGEST_BUILD)
        if status != 0:
            error = next((line for line in printed.splitlines() if "error:" in line), "").split("error:")[-1]
            return "does not compile", error.strip()
        for suites in [mutation.tests] + others:
            caught = failing(suites, folder)
            if caught:
                return "caught", caught
        return "survived", ""
    finally:
        path.write_text(source)


def checked(folder, mutations):
    """Refuses a folder with changes, and suites that fail without a fault."""
    status = subprocess.run(
        ["git", "status", "--porcelain", "Sources"], cwd=folder, capture_output=True, text=True, check=True)
    if status.stdout:
        raise SystemExit(f"{folder} has changes in Sources")
    status, printed = run(BUILD, folder, LONGEST_BUILD)
    if status != 0:
        raise SystemExit(printed)
    failed = failing(sorted({suite for mutation in mutations for suite in mutation.tests}), folder)
    if failed:
        raise SystemExit(f"fails without a fault: {failed}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--in", dest="folder", default=pathlib.Path(__file__).parent.parent, type=pathlib.Path)
    parser.add_argument("--list", action="store_true", help="list the faults, and make none")
    parser.add_argument("--only", action="append", metavar="NAME", help="only this one; may be given several times")
    parser.add_argument("--quick", action="store_true", help="run only the suites that are named beside a fault")
    options = parser.parse_args()
    mutations = [mutation for mutation in MUTATIONS if not options.only or mutation.name in options.only]
    unknown = set(options.only or []) - {mutation.name for mutation in mutations}
    if unknown:
        raise SystemExit(f"no such mutation: {' '.join(sorted(unknown))}")
    if options.list:
        for mutation in mutations:
            print(f"{mutation.name:30} {mutation.file}")
        return
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = options.folder.resolve()
    checked(folder, mutations)
    results = []
    for mutation in mutations:
        began = time.monotonic()
        outcome, detail = result(mutation, folder, [] if options.quick else [FAST])
        results.append((mutation, outcome))
        print(f"{mutation.name:30} {outcome:17} {time.monotonic() - began:5.0f} s  {detail}", flush=True)
    made = [(mutation, outcome) for mutation, outcome in results if outcome in ("caught", "survived")]
    caught = sum(outcome == "caught" for _, outcome in made)
    print(f"\n{caught} of {len(made)} caught" + (f", {100 * caught // len(made)} %" if made else ""))
    for mutation, outcome in results:
        if outcome != "caught":
            print(f"{outcome}: {mutation.name} in {mutation.file}")


if __name__ == "__main__":
    main()

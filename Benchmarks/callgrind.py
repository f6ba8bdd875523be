"""Records what a program runs until its first screen and what it runs for a few moves of the selection, with Valgrind."""
import subprocess

from measure import Program

KEYS = b"jjkkllhh"


def record(command, folder, *options):
    """Leaves in the folder the program without its debug information, and two records.

    Returns their paths: of the start with the first moves, and of the same moves again.
    """
    # Valgrind cannot read the debug information of every compiler.
    bare = f"{folder}/program"
    subprocess.run(["strip", "--strip-debug", "-o", bare, command], check=True)
    program = Program(
        "valgrind --tool=callgrind --dump-instr=yes --compress-strings=no --compress-pos=no "
        f"{' '.join(options)} --callgrind-out-file={folder}/ran {bare}")
    program.start()
    program.read(2)
    for _ in range(2):
        for key in KEYS:
            program.press(bytes([key]))
        subprocess.run(
            ["callgrind_control", "--dump", str(program.pid)], check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
    program.stop()
    return f"{folder}/ran.1", f"{folder}/ran.2"

"""What every peer in Python does: times its stages, and leaves its answer where the driver compares it."""
import contextlib
import json
import os
import sys
import time

STAGES = {}


@contextlib.contextmanager
def stage(name):
    """Times a stage: wall and processor seconds."""
    wall, processor = time.perf_counter(), time.process_time()
    yield
    STAGES[name + "_s"] = time.perf_counter() - wall
    STAGES[name + "_cpu_s"] = time.process_time() - processor


def finish(**answer):
    """Prints the stages as kizashi does, and the answer as one JSON object."""
    print("timings " + json.dumps(STAGES), file=sys.stderr)
    json.dump(answer, sys.stdout)


def csv(name):
    return os.path.join(os.environ["KIZASHI_BENCH_INPUTS"], name)

"""A server that follows a script: what to write, in order, after each line that comes in."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from typing import Any


def main() -> None:
    script: list[list[Any]] = json.loads(sys.argv[1])
    for steps in script:
        line = sys.stdin.readline()
        if not line:
            return
        for step in steps:
            follow(step, line)
    # Anything more is read and not answered.
    sys.stdin.read()


def follow(step: dict[str, Any], line: str) -> None:
    match step:
        case {"line": text}:
            write(text)
        case {"echo": name}:
            write(json.dumps({"method": "configWarning", "params": warning(name, line)}))
        case {"answer": members}:
            write(json.dumps({"id": json.loads(line)["id"], **members}))
        case {"long": length}:
            write("x" * length)
        case {"log": text}:
            sys.stderr.write(text)
            sys.stderr.flush()
        case {"stay": True}:
            child = [sys.executable, "-c", "import time; time.sleep(60)"]
            subprocess.Popen(child)
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            time.sleep(60)
        case {"leave": True}:
            # In a session of its own, with the pipes of this process.
            child = [sys.executable, "-c", "import time; time.sleep(30)"]
            subprocess.Popen(child, start_new_session=True)
        case {"exit": code}:
            sys.exit(code)


def warning(name: str, line: str) -> dict[str, Any]:
    return {"summary": name, "details": line.strip()}


def write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


main()

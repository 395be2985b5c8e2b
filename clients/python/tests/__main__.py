"""Everything that has to hold, with a closing line that any script can read."""

from __future__ import annotations

import logging
import subprocess
import sys
import unittest
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_CHECKS = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])


def main() -> int:
    passed = failed = 0
    for check in _CHECKS:
        print("$", *check, flush=True)
        done = subprocess.run([sys.executable, "-m", *check], cwd=_PACKAGE, check=False)
        passed, failed = passed + (done.returncode == 0), failed + (done.returncode != 0)
    # Tests of asyncio run in its debug mode, which tells how long things took.
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    suite = unittest.defaultTestLoader.discover(
        str(_PACKAGE / "tests"), top_level_dir=str(_PACKAGE)
    )
    result = unittest.TextTestRunner().run(suite)
    # One test, however many of its parts failed.
    troubles = [*result.failures, *result.errors]
    wrong = {getattr(test, "test_case", test).id() for test, _ in troubles}
    passed += result.testsRun - len(wrong) - len(result.skipped)
    failed += len(wrong)
    skipped = f", {len(result.skipped)} skipped" if result.skipped else ""
    print(f"\n{passed} passed, {failed} failed{skipped}")
    return 1 if failed > 0 else 0


sys.exit(main())

"""What is published, and that it works where only that is."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


class Wheel(unittest.TestCase):
    def test_the_wheel_holds_the_typed_package_and_imports_alone(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
            subprocess.run(build, cwd=_PACKAGE, check=True, capture_output=True)
            [wheel] = Path(folder).glob("*.whl")
            names = zipfile.ZipFile(wheel).namelist()
            for name in ("py.typed", "types.py", "codecs.py", "methods.py", "client.py"):
                self.assertIn(f"codex_contract/{name}", names)
            self.assertEqual([name for name in names if name.startswith("tests")], [])
            env = {"PYTHONPATH": str(wheel), "PATH": os.environ["PATH"]}
            program = "import codex_contract as c; print(len(c.codecs.CODECS), c.__file__)"
            alone = [sys.executable, "-S", "-c", program]
            ran = subprocess.run(
                alone, env=env, cwd=folder, check=True, capture_output=True, text=True
            )
            self.assertIn(wheel.name, ran.stdout)

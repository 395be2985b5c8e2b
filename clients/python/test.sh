#!/usr/bin/env bash
# Checks and tests the package, with tools in a cache outside of the repository.
set -euo pipefail
cd "${BASH_SOURCE[0]%/*}"

if ! command -v python3 >/dev/null; then
  echo 'not run: python3 is not installed'
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 0
fi

cache="${XDG_CACHE_HOME:-$HOME/.cache}/codex-contract"
version="$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
venv="$cache/python-$version-$(cksum <requirements-dev.txt | cut -d ' ' -f 1)"
if [ ! -f "$venv/complete" ]; then
  # The file is written last, so an interrupted set-up is not used.
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements-dev.txt
  touch "$venv/complete"
fi

export PYTHONDONTWRITEBYTECODE=1
export RUFF_CACHE_DIR="$venv/ruff" MYPY_CACHE_DIR="$venv/mypy"
exec "$venv/bin/python" -W error::ResourceWarning -m tests

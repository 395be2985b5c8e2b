#!/usr/bin/env bash
# Checks and tests the package, with tools that live in a cache outside the tree.
set -euo pipefail
cd "${BASH_SOURCE[0]%/*}"

if ! command -v python3 >/dev/null; then
  echo 'not run: there is no python3'
  if [ "${CI:-}" = true ]; then exit 1; fi
  exit 0
fi

cache="${XDG_CACHE_HOME:-$HOME/.cache}/codex-contract"
version="$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')"
venv="$cache/python-$version-$(cksum <requirements-dev.txt | cut -d ' ' -f 1)"
if [ ! -f "$venv/complete" ]; then
  # A run that is killed in between leaves nothing that looks complete.
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements-dev.txt
  touch "$venv/complete"
fi

export PYTHONDONTWRITEBYTECODE=1
export RUFF_CACHE_DIR="$venv/ruff" MYPY_CACHE_DIR="$venv/mypy"
exec "$venv/bin/python" -W error::ResourceWarning -m tests

#!/bin/sh
# Make .venv from a lock file, or bring it up to date. Does nothing where it is so already.
# usage: scripts/venv.sh requirements/LOCK.txt
set -eu

lock=$1
stamp=.venv/.installed-$(basename "$lock" .txt)
want=$(cat "$lock" pyproject.toml | cksum)
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ] && exit 0

python=${PYTHON:-python3}
"$python" - <<'PY' || { echo "Set PYTHON to one of those: make serve PYTHON=python3.12" >&2; exit 1; }
import sys
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.exit(f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}.")
PY

# Debian ships Python without ensurepip; its package is called after the version.
make_venv() { "$python" -m venv .venv >/dev/null 2>&1; }
if [ ! -x .venv/bin/pip ] && ! make_venv; then
    rm -rf .venv
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        apt-get update -q && apt-get install -y -q "$version-venv"
        make_venv
    else
        echo "Python has no venv module. On Debian or Ubuntu: sudo apt install python3-venv" >&2
        exit 1
    fi
fi

.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
echo "$want" > "$stamp"

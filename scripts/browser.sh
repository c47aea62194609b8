#!/bin/sh
# See that Chromium is there for the browser tests: by apt where it may, else say how.
set -eu

for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && exit 0
done
how="The browser tests need Chromium. On Debian: sudo apt install chromium. Without it they are skipped."
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    { apt-get update -q && apt-get install -y -q chromium fonts-liberation; } || echo "$how" >&2
else
    echo "$how" >&2
fi

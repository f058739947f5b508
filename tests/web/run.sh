#!/bin/sh
# Runs the tests of the page in a real browser.
# Use: run.sh FOLDER_OF_PROGRAMS FOLDER_OF_SOURCES
# Without Chromium, Node.js 18 or npm's two packages (package.json) it says so and is skipped
# (status 77). TELUSUR_REWRITE=1 takes the screenshots of README.md anew; look at them.
set -eu
TELUSUR_PROGRAMS=$(cd "$1" && pwd)
TELUSUR_SOURCES=$(cd "$2" && pwd)
cd "$TELUSUR_SOURCES/tests/web"

skip() {
    printf 'web tests are skipped: %s\n' "$*"
    exit 77
}

for name in chromium chromium-browser google-chrome; do
    TELUSUR_BROWSER=${TELUSUR_BROWSER-$(command -v "$name" || true)}
    [ -n "$TELUSUR_BROWSER" ] && break
    unset TELUSUR_BROWSER
done
[ -n "${TELUSUR_BROWSER-}" ] || skip "there is no Chromium (Debian: apt-get install chromium)"
command -v node >/dev/null || skip "there is no Node.js (Debian: apt-get install nodejs npm)"
[ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ] || skip "Node.js is older than 18"
if ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
    command -v npm >/dev/null || skip "there is no npm (Debian: apt-get install npm)"
    npm ci --no-audit --no-fund >/dev/null 2>&1 || skip "npm cannot install the packages of $PWD"
fi

export TELUSUR_PROGRAMS TELUSUR_SOURCES TELUSUR_BROWSER
exec node --test --test-reporter=spec --test-concurrency=1 page.test.mjs

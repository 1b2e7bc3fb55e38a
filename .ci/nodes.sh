#!/usr/bin/env bash
# Runs the tests on other versions of Node than the one that is installed: all quick ones on whatever is current, and on those still
# kept the ones of what Node itself does, which is texts, bytes, fonts and pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
test_on() { # version, then the tests
  local node_binary
  node_binary=$(npx -y "node@$1" -p process.execPath)
  shift
  "$node_binary" --version
  # Some tests start programs, on the same version.
  PATH="$(dirname "$node_binary"):$PATH" "$node_binary" node_modules/vitest/vitest.mjs run --project quick "$@"
}
for version in 22 24; do test_on "$version" tests/formats tests/text tests/output tests/media tests/deck tests/languages tests/figures; done
test_on latest

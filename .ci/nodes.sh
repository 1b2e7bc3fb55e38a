#!/usr/bin/env bash
# Runs the tests on other versions of Node than the one that is installed: those still kept, and whatever is current.
set -euo pipefail
cd "$(dirname "$0")/.."
for version in 22 24 latest; do
  node_binary=$(npx -y "node@$version" -p process.execPath)
  "$node_binary" --version
  # The tests run the command line too, on the same version.
  PATH="$(dirname "$node_binary"):$PATH" "$node_binary" node_modules/vitest/vitest.mjs run --project quick
done

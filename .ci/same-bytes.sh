#!/usr/bin/env bash
# Builds the same decks in other places, time zones, languages and versions of Node, and compares their bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r content "$work/elsewhere-content"
expected=
build() { # name, then the command that runs Node
  local name=$1 found
  shift
  mkdir -p "$work/$name"
  (cd "$work/$name" && "$@" "$root/bin/briefdeck.js" build "$work/elsewhere-content/henan-nev" --lang en --format pptx,pdf,png --out . >/dev/null)
  (cd "$work/$name" && "$@" "$root/bin/briefdeck.js" build "$root/content/henan-nev" --lang zh --format pptx,pdf,png --out . >/dev/null)
  found=$(cat "$work/$name"/henan-nev.* | sha256sum | cut -c1-16)
  echo "$found  $name"
  : "${expected:=$found}"
  test "$found" = "$expected" || { echo "$name differs"; exit 1; }
}
build shanghai env TZ=Asia/Shanghai LANG=zh_CN.UTF-8 LC_ALL=C.UTF-8 node
build new-york env TZ=America/New_York LANG=C LC_ALL=C node
build tomorrow env TZ=UTC node --import "$root/.ci/tomorrow.mjs"
for version in 20 22 24 latest; do
  node_binary=$(npx -y "node@$version" -p process.execPath)
  "$node_binary" --version
  build "node-$version" env TZ=UTC "$node_binary"
done

#!/usr/bin/env bash
# The package as others install it: with nothing to compile, and far from the checkout, it makes the same decks.
set -euo pipefail
cd "$(dirname "$0")/.."
# Folders may be called anything.
folder="$(mktemp -d)/a folder with spaces"
mkdir "$folder"
trap 'rm -rf "$(dirname "$folder")"' EXIT
node bin/briefdeck.js build content/henan-nev --format pptx --out "$folder/checkout" >/dev/null
npm pack --silent --pack-destination "$folder" >/dev/null
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund ./briefdeck-*.tgz
content=node_modules/briefdeck/content/henan-nev
npx briefdeck build "$content" --format pptx,pdf,handout,html,png
for deck in henan-nev.en.pptx henan-nev.zh.pptx; do cmp "out/$deck" "checkout/$deck"; done
cp -r "$content" twin
npx briefdeck build "$content" twin --jobs 2 --out two
for deck in henan-nev twin; do cmp "two/$deck.en.pptx" checkout/henan-nev.en.pptx; done
npx briefdeck editions "$content" --recipients "$content/recipients.csv"
npx briefdeck email "$content" --lang en
npx briefdeck figures "$content" >/dev/null

#!/usr/bin/env bash
# Renders a deck with LibreOffice: render.sh DECK.pptx FOLDER → FOLDER/deck.pdf and FOLDER/slide-N.png
set -euo pipefail
deck=$1 folder=$2
mkdir -p "$folder"
soffice --headless --convert-to pdf --outdir "$folder" "$deck" >/dev/null 2>&1
mv "$folder/$(basename "${deck%.pptx}").pdf" "$folder/deck.pdf"
pdftoppm -r 80 -png "$folder/deck.pdf" "$folder/slide"

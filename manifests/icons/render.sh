#!/bin/sh
# Draws the PNGs anew from the SVGs; needed only after changing an SVG. Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"
rsvg-convert --width 16 --height 16 icon-small.svg --output icon-16.png
for size in 32 64 80 128 192; do
  rsvg-convert --width "$size" --height "$size" icon.svg --output "icon-$size.png"
done
rsvg-convert --width 32 --height 32 outline.svg --output outline-32.png

#!/bin/sh
# Takes out of node_modules what no server reads: types, source maps, manuals, builds for browsers and other runtimes.
set -eu
cd node_modules
find . -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' -o -name '*.md' \
  -o -name '*.umd.cjs' -o -name '*.iife.js' -o -name '*.standalone.js' -o -name '*.bare' \) -delete
rm -rf @types pdfmake/build pdfkit/.yarn @opentelemetry/*/build/esm @opentelemetry/*/build/esnext

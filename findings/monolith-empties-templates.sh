#!/bin/sh
# monolith 2.12.0: every <template> is written without its content, and with its attributes. Of a declarative shadow root
# nothing is left but an empty one, which a browser makes and which hides what stood in the element as a fallback: the saved
# file shows nothing where the page showed something, with and without the shadow root. No warning, exit code 0.
#
# Seen on 2026-11-28, saved from disk, from a server and with --mhtml alike:
#   read:     <p-card><template shadowrootmode="open"><p>of the shadow root</p></template><p>fallback</p></p-card>
#   written:  <p-card><template shadowrootmode="open"></template><p>fallback</p></p-card>
#   read:     <template><p>for a script</p></template>
#   written:  <template></template>
# The parser keeps the content of a template in a document of its own, as HTML asks; what writes the tree passes it by.
#
# What it costs: a page rendered into shadow roots is saved empty. Way round: pages that are one file already are copied as
# they are (curl, wget); others are saved by a browser (SingleFile).
#
# Needs cargo and a C compiler; takes some minutes, to compile monolith.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cargo install --quiet --locked --version 2.12.0 --root . monolith 2> cargo.log || { cat cargo.log; exit 1; }
bin/monolith --version

cat > page.html <<'H'
<!doctype html>
<title>page</title>
<p-card><template shadowrootmode="open"><p>of the shadow root</p></template><p>fallback</p></p-card>
<template><p>for a script</p></template>
H
bin/monolith --quiet --no-metadata page.html --output saved.html
grep --only-matching '<p-card.*</p-card>\|<template>.*</template>' saved.html > seen
cat seen
cat > expected <<'T'
<p-card><template shadowrootmode="open"></template><p>fallback</p></p-card>
<template></template>
T
cmp seen expected
echo "as seen on 2026-11-28"

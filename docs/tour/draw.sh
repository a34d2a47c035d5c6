#!/usr/bin/env bash
# Draws the pictures of docs/tour.md again. `docs/tour/draw.sh`, or with another program: `docs/tour/draw.sh PROGRAM`.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tema=${1:-$here/../../target/release/tema}
study=
while IFS= read -r line; do
  case $line in
    'Commands for `examples/'*) study=${line#*examples/}; study=${study%%\`*} ;;
    '| ['*'.svg]('*)
      name=${line#*[}; name=${name%%]*}
      words=${line#*\`tema }; words=${words%%\`*}
      # shellcheck disable=SC2086
      "$tema" -C "$here/../../examples/$study" $words -o "$here/$name"
      ;;
  esac
done < "$here/../tour.md"

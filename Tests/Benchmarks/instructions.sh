#!/bin/sh
# instructions.sh [BEFORE [AFTER]]: how many instructions `build` takes for the sample person (valgrind --tool=callgrind, the
# same number on every run and every day), at one commit or at two, and the difference. Without any: of the work tree.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'cd "$root"; for name in before after; do git worktree remove --force "$work/$name" 2>/dev/null || true; done; rm -rf "$work"' EXIT

# In an environment that holds nothing else, for its size moves what lies behind it, and with the same hashes every time.
count() {
  make -C "$1" --silent release >&2
  env -i SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null "$1/.build/stripped/record-portal" \
    build "$root/Content/sample/record.json" -o "$work/page.html" --quiet 2>&1 | sed -n 's/.*I *refs: *//p' | tr -d ,
  rm -f "$work/page.html"
}

at() {
  git -C "$root" worktree add --quiet --detach "$work/$1" "$2"
  count "$work/$1"
}

case $# in
  0) count "$root" ;;
  1) at after "$1" ;;
  *)
    before=$(at before "$1") after=$(at after "$2")
    echo "$1 $before"
    echo "$2 $after"
    echo "$before $after" | awk '{ printf "%+.2f %%\n", ($2 - $1) * 100 / $1 }'
    ;;
esac

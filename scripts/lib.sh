# Shared by the scripts of this folder: `. "$(dirname "$0")/lib.sh"`. Leaves them in the project's root.

cd "$(dirname "$0")/.."
root=$PWD

say() { printf '%s\n' "$*"; }
heading() { printf '\n== %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# The comment at a script's top is its help.
help() { sed -n '2,/^$/s/^# \{0,1\}//p' "scripts/$(basename "$0")"; }

# build PRESET [CMAKE-ARGUMENT...]. Configuring takes a second, so it is done only when the presets are newer
# than the last time; for changes in CMake files the build itself sees to it.
build() {
  mkdir -p "build/$1"
  if [ ! -f "build/$1/build.ninja" ] || [ CMakePresets.json -nt "build/$1/build.ninja" ]; then
    cmake --preset "$1" >"build/$1/configure.log" 2>&1 || { cat "build/$1/configure.log"; die "cmake --preset $1 failed"; }
  fi
  cmake --build --preset "$@"
}

find_chromium() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name"; then return; fi
  done
  return 1
}

# Shared by run and test: says what it does, installs what is missing, stops at the first failure with a plain sentence.
# Sourced, not run.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

say() { printf '\n== %s\n' "$*"; }
fail() { printf '\nSTOPPED: %s\n' "$*" >&2; exit 1; }

# install_packages GROUP...: the Debian packages of scripts/packages.txt that are not there yet.
install_packages() {
  local groups="$*" missing=() group name
  while read -r group name; do
    [[ " $groups " == *" $group "* ]] || continue
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
  done < <(grep -v '^#' scripts/packages.txt)
  if [ ${#missing[@]} -eq 0 ]; then echo "All packages are there."; return; fi
  echo "Installing: ${missing[*]}"
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "Packages are missing and there is no sudo. Install as root: apt-get install ${missing[*]}"
    root=(sudo)
  fi
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
  "${apt[@]}" update || fail "The package lists could not be fetched. Is there a connection to a Debian mirror?"
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null || fail "The packages could not be installed: ${missing[*]}"
}

# build PRESET: configure when that was not done yet, then build what changed.
build() {
  local preset=$1
  if [ ! -f "build/$preset/build.ninja" ]; then
    cmake --preset "$preset" >"build-$preset.log" 2>&1 || { mkdir -p build; tail -20 "build-$preset.log" >&2; fail "CMake could not configure the build; see build-$preset.log."; }
    rm -f "build-$preset.log"
  fi
  # Headers that are read once for many files are kept too.
  CCACHE_SLOPPINESS=pch_defines,time_macros cmake --build "build/$preset" || fail "The build failed; the first error above says where."
}

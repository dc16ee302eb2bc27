#!/usr/bin/env bash
# Gives the walk a desktop of its own: a session bus, a display, a window manager and the accessibility bus, with fresh
# settings and an empty workspace. Leaves nothing behind. Exits with 77 when a tool for it is missing.
#   walk.sh PROGRAM DATA CLI
set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=/usr/bin/python3  # pyatspi is a package of the system, which another Python does not see
launcher=/usr/libexec/at-spi-bus-launcher

skip() { echo "SKIPPED: $1 is not installed; see scripts/packages.txt"; exit 77; }

if [ "${1:-}" != --inside ]; then
  for tool in dbus-run-session Xvfb openbox xdotool; do command -v "$tool" >/dev/null || skip "$tool"; done
  [ -x "$launcher" ] || skip at-spi2-core
  "$python" -c 'import pyatspi' 2>/dev/null || skip python3-pyatspi
  home=$(mktemp -d)
  mkdir -m 700 "$home/run"
  # With the display of the desktop in sight, the bus would be looked for there instead of started.
  env -u DISPLAY -u WAYLAND_DISPLAY -u AT_SPI_BUS_ADDRESS -u DBUS_SESSION_BUS_ADDRESS HOME="$home" \
    XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" \
    LC_ALL=C.UTF-8 GIO_USE_VFS=local GSETTINGS_BACKEND=memory \
    dbus-run-session -- "${BASH_SOURCE[0]}" --inside "$@" 2>"$home/bus.log"
  status=$?
  rm -rf "$home"
  exit "$status"
fi
shift
exec 2>&1  # apart from what the bus has to say

started=()
# In reverse, since the program must not outlive its display with a complaint.
finish() {
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    kill "${started[i]}" 2>/dev/null
    wait "${started[i]}" 2>/dev/null
  done
}
trap finish EXIT

# Xvfb looks for a free number itself and says which one it took once it is ready.
mkfifo "$HOME/number"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$HOME/number" 2>"$HOME/xvfb.log" &
started+=($!)
read -r -t 30 number <"$HOME/number" || { echo "Xvfb gave no display:"; cat "$HOME/xvfb.log"; exit 1; }
export DISPLAY=":$number"
openbox >"$HOME/openbox.log" 2>&1 &
started+=($!)
# A window that comes before its manager never gets the keyboard. Only a manager knows of desktops.
for ((tries = 0; tries < 150; tries++)); do
  xdotool get_desktop >/dev/null 2>&1 && break
  sleep 0.1
done
"$launcher" --launch-immediately >/dev/null 2>&1 &
started+=($!)

# walk WHAT ARGUMENT...: starts the program with these arguments on a new workspace and walks through it.
walk() {
  local what=$1 program status
  shift
  QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb "$program_file" --data "$data" --db "$HOME/$what.db" "$@" \
    2>"$HOME/program.log" &
  program=$!
  started+=("$program")
  "$python" "$here/walk.py" "$program" "$what"
  status=$?
  [ "$status" -eq 0 ] || { echo "What the program said:"; cat "$HOME/openbox.log" "$HOME/program.log"; }
  kill "$program"
  wait "$program" 2>/dev/null
  return "$status"
}

program_file=$1
data=$2
failed=0

# A workspace with a dossier in which everything has its turn, and one that waits to be evaluated.
prepare_dossiers() {
  local act=("$3" --data "$data" --db "$HOME/dossier.db" --now 2026-11-20T19:00:00+01:00)
  local signal='{"id":"oproep","text":"Zaterdag 21.00 uur allemaal naar het Marktplein, neem vuurwerk mee","access":"open","received":"2026-11-20T18:00:00+01:00"}'
  printf '%s\n' "$signal" >"$HOME/in.jsonl"
  "${act[@]}" import --gemeente GM0361 "$HOME/in.jsonl" &&
    "${act[@]}" dossier open oproep --title "Onrust op het plein" --owner OOV --next 2026-11-21T12:00:00+01:00 &&
    "${act[@]}" dossier add D1 verklaring "Het kan een feest zijn" --share &&
    "${act[@]}" dossier add D1 gegeven "Er staan honderd mensen" --share --sureness zeker &&
    "${act[@]}" dossier add D1 vraag "Is er iets aangemeld?" --owner OOV --due 2026-11-21T10:00:00+01:00 &&
    "${act[@]}" dossier add D1 scenario "Ze gaan vanzelf weg" --nothing --share &&
    "${act[@]}" dossier add D1 besluit "Zichtbaar aanwezig" --because "dat is genoeg" --share &&
    "${act[@]}" dossier meeting D1 --step beeld --present "OOV,politie" &&
    "${act[@]}" dossier open oproep --title "Voorbij" --owner OOV --next 2026-11-21T12:00:00+01:00 &&
    "${act[@]}" dossier close D2 --because "het bleef rustig"
}
walk welcome || failed=1
# Without these the program would ask for a municipality and lay a tour over the window.
mkdir -p "$XDG_CONFIG_HOME/peilstok"
printf '[werkplek]\nverwelkomd=true\nrondleiding=true\n[duiding]\neigen_oordeel_eerst=false\n[weergave]\nthema=licht\nbeweging=uit\n' \
  >"$XDG_CONFIG_HOME/peilstok/peilstok.ini"
walk places --example || failed=1
if prepare_dossiers "$@" >"$HOME/prepared.log" 2>&1; then
  walk dossier || failed=1
else
  echo "WRONG  the dossiers could not be made:"
  cat "$HOME/prepared.log"
  failed=1
fi
exit "$failed"

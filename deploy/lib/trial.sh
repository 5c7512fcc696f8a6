# What the trials share: a data folder and a port of their own, a launcher in the background, a result to quote.
# shellcheck shell=bash

# Sets the trial up apart from everything the person has, and clears it away at the end.
prepare_trial() {
  TRIAL="$(mktemp -d "${TMPDIR:-/tmp}/tsumugi-trial-XXXXXX")"
  LAUNCHER=""
  export TSUMUGI_DATA="$TRIAL/data"
  export TSUMUGI_PORT="${TSUMUGI_PORT:-18080}"
  trap 'stop_portal; rm -rf "$TRIAL"' EXIT
  trap 'exit 130' INT TERM
}

# Starts the portal as deploy/run does and returns when it says where it is.
start_portal() {
  LOG="$TRIAL/launcher-$((${STARTS:-0} + 1)).log"
  STARTS=$((${STARTS:-0} + 1))
  : >"$LOG"
  (launch run "$(portal_jar)") >"$LOG" 2>&1 &
  LAUNCHER=$!
  until grep -q '^Tsumugi is at' "$LOG"; do
    if ! kill -0 "$LAUNCHER" 2>/dev/null; then
      cat "$LOG" >&2
      LAUNCHER=""
      fail "The portal did not start."
    fi
    sleep 0.1
  done
}

seconds_to_sign_in() { sed -n 's/^Tsumugi is at .*started in \([0-9.]*\) s.*/\1/p' "$LOG"; }

# Stops the portal as Ctrl-C does, and waits until everything has ended.
stop_portal() {
  [[ -n "$LAUNCHER" ]] || return 0
  kill -TERM "$LAUNCHER" 2>/dev/null || true
  wait "$LAUNCHER" 2>/dev/null || true
  LAUNCHER=""
}

# The processes whose parent is the given one, with their command lines.
children_of() {
  local stat pid
  for stat in /proc/[0-9]*/stat; do
    pid="${stat#/proc/}"
    pid="${pid%/stat}"
    if [[ "$(sed 's/.*) . \([0-9]*\) .*/\1/' "$stat" 2>/dev/null)" == "$1" ]]; then
      printf '%s %s\n' "$pid" "$(tr '\0\n' '  ' <"/proc/$pid/cmdline" 2>/dev/null)"
    fi
  done
}

# The servers and the portal that run for the trial's data folder, by the traces they left there: "kind pid" a line.
running() {
  local file pid
  for file in "$TSUMUGI_DATA"/*/*.process; do
    [[ -r "$file" ]] || continue
    pid="$(sed -n 's/^pid=//p' "$file")"
    if [[ -e "/proc/$pid" ]] && ! grep -q ') Z ' "/proc/$pid/stat"; then
      printf '%s %s\n' "$(basename "$file" .process)" "$pid"
    fi
  done
}

result() { printf 'RESULT %s\n' "$*"; }

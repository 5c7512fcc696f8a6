# Kills the launcher and its guards with -9, and starts again on the same data folder.
# shellcheck shell=bash

times="${1:-3}"
start_portal
for ((i = 1; i <= times; i++)); do
  before="$(running)"
  while read -r pid command; do
    [[ "$command" != *tsumugi-guard* ]] || kill -KILL "$pid"
  done < <(children_of "$LAUNCHER")
  kill -KILL "$LAUNCHER"
  wait "$LAUNCHER" 2>/dev/null || true
  [[ "$(running)" == "$before" ]] || fail "The kill left no orphans, so this tries nothing: $(running)"
  start_portal
  after="$(running)"
  [[ "$(wc -l <<<"$before")" == "$(wc -l <<<"$after")" ]] || fail "Not everything runs again: $after"
  while read -r kind pid; do
    ! grep -q " $pid\$" <<<"$before" || fail "$kind was not started anew."
  done <<<"$after"
  say "$i: $(wc -l <<<"$before") orphans ended, sign-in page after $(seconds_to_sign_in) s"
done
stop_portal
[[ -z "$(running)" ]] || fail "Left running at the end: $(running)"
result "orphans: $times kills of the launcher, each next start ended the orphans and went on; nothing left at the end"

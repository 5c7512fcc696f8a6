# Measures the start on existing data until the sign-in page answers (five times, or as often as said).
# shellcheck shell=bash

times="${1:-5}"
start_portal
say "first start: $(seconds_to_sign_in) s"
# The demo's story is told after the first page; a start beside it would measure something else.
until ! grep -q 'accounts follow' "$LOG" || [[ -s "$TSUMUGI_DATA/portal/accounts.txt" ]]; do sleep 0.5; done
stop_portal
seconds=()
for ((i = 1; i <= times; i++)); do
  start_portal
  seconds+=("$(seconds_to_sign_in)")
  say "start $i: ${seconds[-1]} s"
  stop_portal
done
mapfile -t sorted < <(printf '%s\n' "${seconds[@]}" | sort -n)
result "second-start: median ${sorted[$((times / 2))]} s, slowest ${sorted[-1]} s of $times starts (mark: 20 s)"

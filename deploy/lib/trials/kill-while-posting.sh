# Kills the portal with -9 under fifty who post at once, and counts what was confirmed, lost and doubled (twenty times).
# shellcheck shell=bash

# shellcheck source=../browsing.sh
source "$ROOT/deploy/lib/browsing.sh"
build_browsing

posters() {
  "$JAVA_HOME/bin/java" -Xmx384m -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp "$(browsing_class_path journeys)" \
    tsumugi.journeys.Posters "http://127.0.0.1:$TSUMUGI_PORT" "$TRIAL" "$@"
}

lines() { if [[ -e "$TRIAL/$1" ]]; then wc -l <"$TRIAL/$1"; else printf '0\n'; fi; }

times="${1:-20}"
start_portal
until grep -q 'The demo story is told' "$TSUMUGI_DATA/portal/portal.log"; do sleep 0.5; done
posters begin
for ((i = 1; i <= times; i++)); do
  rm -f "$TRIAL/in" "$TRIAL/ends"
  before="$(lines confirmed)"
  posters post "$i" >"$TRIAL/posters.log" 2>&1 &
  posting=$!
  # Whoever does not come in at the second try is counted too, and said.
  until (($(lines in) + $(lines ends) >= 50 && $(lines confirmed) >= before + 50)); do
    kill -0 "$posting" 2>/dev/null || { cat "$TRIAL/posters.log" "$TRIAL/ends" >&2 && fail "Nobody posts."; }
    sleep 0.05
  done
  came="$(lines in)"
  # Somewhere in the middle of whatever they are doing then.
  sleep "$((RANDOM % 3)).$((RANDOM % 10))"
  kill -KILL "$(sed -n 's/^pid=//p' "$TSUMUGI_DATA/portal/portal.process")"
  wait "$posting" || true
  wait "$LAUNCHER" || true
  LAUNCHER=""
  start_portal
  say "$i: killed after $(($(lines confirmed) - before)) confirmed posts by $came; $(cat "$TRIAL/posters.log")"
done
posters check | tee "$TRIAL/check.log" || fail "A confirmed post is lost, or one is doubled."
stop_portal
result "kill-while-posting: $times kills under 50 posters; $(tail -n 1 "$TRIAL/check.log")"

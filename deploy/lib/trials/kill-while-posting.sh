# Kills the portal with -9 while a member posts, and looks whether every confirmed post is there once (ten times).
# shellcheck shell=bash

# shellcheck source=../browsing.sh
source "$ROOT/deploy/lib/browsing.sh"
build_browsing

poster() {
  "$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp "$(browsing_class_path journeys)" \
    tsumugi.journeys.Poster "$@"
}

times="${1:-10}"
confirmed=0
start_portal
until grep -q 'The demo story is told' "$TSUMUGI_DATA/portal/portal.log"; do sleep 0.5; done
for ((i = 1; i <= times; i++)); do
  notes="$TRIAL/confirmed-$i"
  poster post "http://127.0.0.1:$TSUMUGI_PORT" "$notes" >"$TRIAL/poster.log" 2>&1 &
  posting=$!
  until [[ -s "$notes" && $(wc -l <"$notes") -ge 5 ]]; do
    kill -0 "$posting" 2>/dev/null || { cat "$TRIAL/poster.log" >&2 && fail "Nobody posts."; }
    sleep 0.05
  done
  # Somewhere in the middle of whatever it is doing then.
  sleep "$((RANDOM % 3)).$((RANDOM % 10))"
  kill -KILL "$(sed -n 's/^pid=//p' "$TSUMUGI_DATA/portal/portal.process")"
  wait "$posting" || true
  wait "$LAUNCHER" || true
  LAUNCHER=""
  start_portal
  poster check "http://127.0.0.1:$TSUMUGI_PORT" "$notes" || fail "A confirmed post is lost or doubled."
  confirmed=$((confirmed + $(grep -c ' ' "$notes")))
  say "$i: killed after $(grep -c ' ' "$notes") confirmed replies"
done
stop_portal
result "kill-while-posting: $times kills of the portal, $confirmed confirmed replies, each there once"

# Sends posts twice in the browser, by fingers, tabs and lost answers, and counts what stands there (a thousand times).
# shellcheck shell=bash

# shellcheck source=../browsing.sh
source "$ROOT/deploy/lib/browsing.sh"
build_browsing

times="${1:-1000}"
start_portal
until grep -q 'The demo story is told' "$TSUMUGI_DATA/portal/portal.log"; do sleep 0.5; done
"$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp "$(browsing_class_path journeys)" \
  tsumugi.journeys.ExactlyOnce "http://127.0.0.1:$TSUMUGI_PORT" "$times" || fail "A post is lost or doubled."
stop_portal
result "exactly-once: $times posts sent in ways that could double them, each there once"

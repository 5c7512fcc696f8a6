# Types every line of the lists of hostile text into every field, in a browser with a canary (all, or as many as said).
# shellcheck shell=bash

# shellcheck source=../browsing.sh
source "$ROOT/deploy/lib/browsing.sh"
build_browsing

most="${1:-0}"
lists="$ROOT/portal/src/test/resources/bad-input/xss"
start_portal
until grep -q 'The demo story is told' "$TSUMUGI_DATA/portal/portal.log"; do sleep 0.5; done
"$JAVA_HOME/bin/java" -Xmx512m -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp "$(browsing_class_path journeys)" \
  tsumugi.journeys.HostileTrial "http://127.0.0.1:$TSUMUGI_PORT" "$lists" "$most" | tee "$TRIAL/hostile.log" ||
  fail "The canary sang, or something was not shown as text."
stop_portal
result "hostile-text: $(tail -n 1 "$TRIAL/hostile.log")"

# Leaves a tab open and untouched for longer than the idle limit, while its heartbeats and its push go on.
# shellcheck shell=bash

# shellcheck source=../browsing.sh
source "$ROOT/deploy/lib/browsing.sh"
build_browsing

# The portal's 15 minutes, shortened; many heartbeats fit into it.
limit="${1:-60}"
export SERVER_SERVLET_SESSION_TIMEOUT="${limit}s" VAADIN_HEARTBEATINTERVAL=5
start_portal
until grep -q 'The demo story is told' "$TSUMUGI_DATA/portal/portal.log"; do sleep 0.5; done
"$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp "$(browsing_class_path journeys)" \
  tsumugi.journeys.Idler "http://127.0.0.1:$TSUMUGI_PORT" "$limit" || fail "The idle limit does not hold."
stop_portal
result "idle-limit: after $limit s without an act an open tab had to sign in again, heartbeats or not; who worked went on"

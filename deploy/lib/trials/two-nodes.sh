# Two portals on one database: what is done at one is seen at the other, also after its connection was cut.
# shellcheck shell=bash

# shellcheck source=../browsing.sh
source "$ROOT/deploy/lib/browsing.sh"
build_browsing

"$JAVA_HOME/bin/java" -Xmx384m -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 \
  -Dtsumugi.servers="$ROOT/deploy/stack/target/servers" -Dtsumugi.portal.jar="$(portal_jar)" \
  -cp "$(browsing_class_path journeys)" tsumugi.journeys.TwoNodes "$TSUMUGI_DATA" | tee "$TRIAL/two-nodes.log" ||
  fail "Something done at one node is not seen at the other."
result "two-nodes: $(tail -n 1 "$TRIAL/two-nodes.log")"

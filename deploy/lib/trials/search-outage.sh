# Stops Elasticsearch, first silently and then for good, while a member searches and posts.
# shellcheck shell=bash

# shellcheck source=../browsing.sh
source "$ROOT/deploy/lib/browsing.sh"
build_browsing

seeker() {
  "$JAVA_HOME/bin/java" -Xmx256m -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -cp "$(browsing_class_path journeys)" \
    tsumugi.journeys.Seeker "http://127.0.0.1:$TSUMUGI_PORT" "$@" || fail "Searching or posting failed: $*"
}

start_portal
until grep -q 'The demo story is told' "$TSUMUGI_DATA/portal/portal.log"; do sleep 0.5; done
# The launcher of Elasticsearch leads a group; the server itself is in it.
engine="-$(sed -n 's/^pid=//p' "$TSUMUGI_DATA/search/elasticsearch.process")"
say "With Elasticsearch:"
seeker engine
kill -STOP -- "$engine"
say "While it keeps silent:"
seeker database
kill -CONT -- "$engine"
say "When it answers again:"
seeker engine
kill -KILL -- "$engine"
say "Without it:"
seeker database
stop_portal
result "search-outage: members searched and posted with Elasticsearch, while it kept silent, when it came back, and without it"

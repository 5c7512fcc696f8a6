# For what drives a real browser outside the tests: the classes of deploy/journeys and deploy/benchmarks.
# shellcheck shell=bash

BROWSING_SOURCES=("${STACK_SOURCES[@]}" "$ROOT"/deploy/{journeys,benchmarks}/{pom.xml,src})

build_browsing() {
  if is_stale "$ROOT/deploy/benchmarks/target/classpath.txt" "$ROOT/target/browsing-built" "${BROWSING_SOURCES[@]}"; then
    say "Building what drives the browser"
    build "$ROOT/target/browsing-built" "$(list_of "${BROWSING_SOURCES[@]}")" \
      -pl deploy/journeys,deploy/benchmarks -am
  fi
}

# Class path of a module, "journeys" or "benchmarks".
browsing_class_path() {
  printf '%s:%s' "$ROOT/deploy/$1/target/classes" "$(cat "$ROOT/deploy/$1/target/classpath.txt")"
}

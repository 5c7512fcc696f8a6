/// What runs inside the portal's JVM: it starts the portal, calls its doors by name, and replays their floors.
@NullMarked
package tsumugi.benchmarks.door;

import org.jspecify.annotations.NullMarked;

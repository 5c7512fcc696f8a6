/// What deploy/bench measures: figures against floors of the same run, closed loop, with the machine's other load
/// beside them.
///
/// A figure at the door is taken inside the portal's own JVM: the module starts the packaged jar with a main class of
/// its own beside it (Spring Boot's PropertiesLauncher), which starts the portal as it is and calls its doors by
/// name. So nothing here depends on the portal at compile time and the portal has no test door; what it costs is that
/// a renamed door shows only when the benchmark runs.
@NullMarked
package tsumugi.benchmarks;

import org.jspecify.annotations.NullMarked;

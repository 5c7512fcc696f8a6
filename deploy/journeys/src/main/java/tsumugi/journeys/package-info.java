/// A person before a browser: starts the packaged portal with real servers and does what members do, as they see it.
///
/// The journeys stand in this module's tests; trials and benchmarks use the same person and the same portal.
@NullMarked
package tsumugi.journeys;

import org.jspecify.annotations.NullMarked;

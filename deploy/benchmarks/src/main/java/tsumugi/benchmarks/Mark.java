package tsumugi.benchmarks;

/// What a figure should reach.
sealed interface Mark {

    /// Nothing was said.
    record None() implements Mark {}

    /// Against the clock, or counted in bytes that others cannot change.
    record AtMost(double value, boolean timed) implements Mark {}

    /// Against the clock: a rate.
    record AtLeast(double value) implements Mark {}

    /// Against the floor of the same run, whatever others do meanwhile.
    record TimesFloor(double times) implements Mark {}

    record FloorPlus(double more) implements Mark {}

    /// Against the clock, at three places: half of them, nearly all, and all but a few.
    record Spread(double p50, double p95, double p99) implements Mark {}

    /// How far apart: nearly all within so many times the half.
    record Steady(double times) implements Mark {}
}

package tsumugi.benchmarks;

import java.util.Optional;

/// One line of the table: a name that later issues go by, and what was measured under it.
///
/// @param others the share of the machine that others took, between 0 and 1
/// @param quiet  whether enough of it was measured while others took little; what an absolute mark is judged by
record Figure(
        String name, String unit, Samples values, Optional<Samples> floor, Mark mark, double others, boolean quiet) {

    Optional<Double> ratio() {
        return floor.map(floor -> values.median() / floor.median());
    }

    String verdict() {
        return switch (mark) {
            case Mark.None none -> "";
            case Mark.AtMost most when most.timed() && !quiet -> "not judged (at most " + plain(most.value()) + ")";
            case Mark.AtMost most -> said(values.median() <= most.value(), "at most " + plain(most.value()));
            case Mark.AtLeast least when !quiet -> "not judged (at least " + plain(least.value()) + ")";
            case Mark.AtLeast least -> said(values.median() >= least.value(), "at least " + plain(least.value()));
            case Mark.TimesFloor times ->
                said(ratio().orElseThrow() <= times.times(), "at most " + plain(times.times()) + " x floor");
            case Mark.FloorPlus plus when !quiet -> "not judged (floor + " + plain(plus.more()) + ")";
            case Mark.FloorPlus plus ->
                said(values.median() <= floor.orElseThrow().median() + plus.more(), "floor + " + plain(plus.more()));
            case Mark.Spread spread when !quiet -> "not judged (" + plain(spread) + ")";
            case Mark.Spread spread ->
                said(
                        values.median() <= spread.p50() && values.p95() <= spread.p95() && values.p99() <= spread.p99(),
                        plain(spread));
            case Mark.Steady steady ->
                said(
                        values.p95() <= steady.times() * values.median(),
                        "p95 at most %s x p50".formatted(plain(steady.times())));
        };
    }

    private static String plain(Mark.Spread spread) {
        return "at most " + plain(spread.p50()) + " / " + plain(spread.p95()) + " / " + plain(spread.p99());
    }

    private static String said(boolean holds, String mark) {
        return (holds ? "holds" : "MISSED") + " (" + mark + ")";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}

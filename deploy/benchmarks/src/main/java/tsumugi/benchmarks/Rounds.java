package tsumugi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/// Rounds of a figure and its floor in turns, each with what others took of the machine meanwhile.
final class Rounds {

    private static final double QUIET = 0.15;
    private static final int ENOUGH = 3;

    /// Takes some values, each begun when the one before has ended.
    interface Taking {

        List<Double> take() throws Exception;
    }

    private record Round(List<Double> values, List<Double> floor, double others) {

        boolean isQuiet() {
            return others < QUIET;
        }
    }

    private final List<Round> rounds = new ArrayList<>();

    /// The warm-up comes first and counts for nothing.
    static Rounds of(int warmUp, int count, Taking values, Taking floor) throws Exception {
        var rounds = new Rounds();
        for (var i = 0; i < warmUp; i++) {
            values.take();
            floor.take();
        }
        for (var i = 0; i < count; i++) {
            var before = Machine.now();
            // In turns, and each first every second time: what one leaves behind falls on both alike.
            var first = i % 2 == 0 ? values.take() : floor.take();
            var second = i % 2 == 0 ? floor.take() : values.take();
            var others = Machine.now().othersSince(before);
            rounds.rounds.add(new Round(i % 2 == 0 ? first : second, i % 2 == 0 ? second : first, others));
        }
        return rounds;
    }

    static Rounds without(int warmUp, int count, Taking values) throws Exception {
        return of(warmUp, count, values, List::of);
    }

    /// A round that was measured elsewhere, because what came after it belongs to no round.
    void add(double value, double others) {
        rounds.add(new Round(List.of(value), List.of(), others));
    }

    /// From the quiet rounds where there are enough of them, else from all.
    Figure figure(String name, String unit, Mark mark) {
        var quiet = rounds.stream().filter(Round::isQuiet).toList();
        var isQuiet = quiet.size() >= Math.min(ENOUGH, rounds.size());
        var counted = isQuiet ? quiet : rounds;
        var values = Samples.of(
                counted.stream().flatMap(round -> round.values.stream()).toList());
        var floor = Samples.of(
                counted.stream().flatMap(round -> round.floor.stream()).toList());
        var others = counted.stream().mapToDouble(Round::others).average().orElse(0);
        return new Figure(
                name, unit, values, Optional.of(floor).filter(some -> !some.isEmpty()), mark, others, isQuiet);
    }

    /// How many times the floor's median theirs is, as a figure of its own.
    Figure growth(String name, Mark mark) {
        return of(figure(name, "x", mark), (value, floor) -> value / floor);
    }

    /// How far their median lies above the floor's, as a figure of its own.
    Figure over(String name, Mark mark) {
        return of(figure(name, "ms", mark), (value, floor) -> value - floor);
    }

    private static Figure of(Figure both, DoubleBinaryOperator how) {
        var one = how.applyAsDouble(
                both.values().median(), both.floor().orElseThrow().median());
        return new Figure(
                both.name(),
                both.unit(),
                Samples.of(List.of(one)),
                Optional.empty(),
                both.mark(),
                both.others(),
                both.quiet());
    }

    /// The floor as a figure of its own.
    Figure floorFigure(String name, String unit) {
        var turned = new Rounds();
        rounds.forEach(round -> turned.rounds.add(new Round(round.floor, List.of(), round.others)));
        return turned.figure(name, unit, new Mark.None());
    }
}

package tsumugi.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/// Measured values of one figure, sorted.
record Samples(double[] values) {

    static Samples of(Collection<Double> values) {
        return new Samples(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double p99() {
        return at(0.99);
    }

    /// The smallest value that at least this share of all does not exceed.
    private double at(double share) {
        return values[Math.max(0, (int) Math.ceil(share * values.length) - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples samples && Arrays.equals(values, samples.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}

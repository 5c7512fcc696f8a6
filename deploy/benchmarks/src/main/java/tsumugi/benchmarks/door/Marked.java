package tsumugi.benchmarks.door;

import java.util.UUID;

/// What a measured post is known by, wherever it arrives.
public final class Marked {

    private Marked() {}

    /// @param n which post of the run it is
    public static String words(UUID thread, int n) {
        return "bench-%s-%d:".formatted(thread, n);
    }
}

package tsumugi.benchmarks.door;

import java.util.UUID;

/// The question every door asks before it opens: whether who acts holds a right.
final class RightsTrial {

    /// So that one sample is long enough to be measured.
    private static final int QUESTIONS = 1_000;

    private RightsTrial() {}

    static Trial check(Doors doors) {
        var allow = doors.call("shared.Rights", "allow", 1);
        var member = Doors.Member.of(new UUID(0, 1));
        return new Trial(
                n -> member.does(() -> {
                    for (var asked = 0; asked < QUESTIONS; asked++) {
                        allow.with("READ_FEED");
                    }
                    return null;
                }),
                n -> {});
    }
}

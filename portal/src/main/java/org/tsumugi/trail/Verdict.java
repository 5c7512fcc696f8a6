package org.tsumugi.trail;

import java.time.Duration;
import java.util.Optional;

/// What the verifier found.
///
/// @param sealed   how many sealed rows it judged, up to the first break
/// @param dropped  how many links stood for rows that went with their month
/// @param unsealed rows that have no seal yet: counted, not judged
/// @param heads    how many daily heads were held against the chain
public record Verdict(long sealed, long dropped, long unsealed, int heads, Optional<Break> firstBreak, Duration took) {

    /// Where the chain does not hold.
    ///
    /// @param position of the link, or of the one after which something is wrong
    public record Break(Fault fault, long position) {}

    public enum Fault {
        /// A row says something else than when it was sealed.
        CHANGED,
        /// A sealed row is gone.
        MISSING,
        /// A row was put among those already sealed.
        INSERTED,
        /// A link of the chain is gone.
        SEAL_MISSING,
        /// A link of the chain says something else than when it was made.
        SEAL_CHANGED,
        /// The chain is whole in itself and is not the one whose daily head was kept.
        HEAD_DIFFERS
    }

    public boolean holds() {
        return firstBreak.isEmpty();
    }

    public long rowsPerSecond() {
        return sealed * 1_000 / Math.max(1, took.toMillis());
    }
}

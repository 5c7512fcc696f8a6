package org.tsumugi.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/// The portal's clock; a story told through the doors may bind another time for its own thread.
///
/// Only the demo and tests bind one: everyone else on every other thread keeps the real time.
public final class StoryClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : Instant.now();
    }

    /// Does `work` as if it were `then`.
    public static <T> T at(Instant then, Supplier<T> work) {
        return ScopedValue.where(TOLD, then).call(work::get);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}

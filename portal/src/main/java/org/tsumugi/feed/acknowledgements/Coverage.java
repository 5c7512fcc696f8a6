package org.tsumugi.feed.acknowledgements;

import java.time.Instant;
import java.util.Optional;
import org.tsumugi.feed.ThreadId;

/// How far what was said has reached.
///
/// @param asked      who belonged to the team when it was posted, without its writer, and whoever else confirmed
/// @param facilities where those who were asked work
/// @param covered    of these, how many from where at least one person has confirmed
/// @param remindedAt when those left were reminded
public record Coverage(
        ThreadId thread,
        String title,
        int asked,
        int confirmed,
        int facilities,
        int covered,
        Optional<Instant> remindedAt) {

    public int left() {
        return asked - confirmed;
    }

    public boolean isWhole() {
        return covered == facilities;
    }
}

package org.tsumugi.feed.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A poll that is being written, complete or not.
public record PollDraft(List<String> options, boolean many, boolean secret, Optional<Instant> closesAt) {

    public PollDraft {
        options = List.copyOf(options);
    }
}

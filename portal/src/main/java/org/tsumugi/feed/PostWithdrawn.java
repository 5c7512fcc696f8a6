package org.tsumugi.feed;

import java.time.Instant;
import org.tsumugi.shared.MemberId;

/// A writer has taken back a post, and with a first one what it asks.
public record PostWithdrawn(PostId post, MemberId by, Instant at) {}

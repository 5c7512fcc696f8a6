package org.tsumugi.media;

import java.time.Instant;

/// A file as the store lists it, and since when it lies there.
public record Held(ContentHash hash, long size, Instant since) {}

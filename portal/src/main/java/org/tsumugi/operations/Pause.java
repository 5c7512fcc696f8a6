package org.tsumugi.operations;

import java.time.Instant;

/// Since when, and why, nothing can be changed.
public record Pause(String reason, Instant since) {}

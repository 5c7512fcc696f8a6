package org.tsumugi.joining.invitations;

import java.time.Instant;

/// Slips that one list brought at once, as far as nobody has taken them up.
public record SlipBatch(Instant madeAt, int open) {}

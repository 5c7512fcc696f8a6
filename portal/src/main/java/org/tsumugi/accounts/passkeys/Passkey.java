package org.tsumugi.accounts.passkeys;

import java.time.Instant;
import java.util.Optional;

/// One of a member's passkeys.
///
/// @param name   as its owner calls the device
/// @param usedAt the last time it let its owner in; empty while it never did
public record Passkey(PasskeyId id, String name, Instant since, Optional<Instant> usedAt) {}

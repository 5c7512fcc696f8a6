package org.tsumugi.accounts.sharing;

import java.time.Instant;

/// A browser that many people of a facility use.
///
/// @param name as its manager calls it, e.g. where it stands
public record SharedDevice(SharedDeviceId id, String name, Instant since) {}

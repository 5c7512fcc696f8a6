package org.tsumugi.accounts.provider;

import java.time.Instant;

/// Whom the other house sends.
///
/// @param proved whether it has asked for a second factor that the operator trusts
/// @param asked  when it last asked them who they are; long ago where it was not to be asked
public record Guest(Person person, boolean proved, Instant asked) {}

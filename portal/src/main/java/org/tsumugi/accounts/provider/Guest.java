package org.tsumugi.accounts.provider;

import java.util.Optional;

/// Whom the other house sends.
///
/// @param mail   where that house has verified it
/// @param proved whether it has asked for a second factor that the operator trusts
public record Guest(Person person, Optional<String> mail, boolean proved) {}

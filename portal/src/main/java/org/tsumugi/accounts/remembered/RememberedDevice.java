package org.tsumugi.accounts.remembered;

import java.time.Instant;

/// One of the browsers that a member need not show a second factor on.
///
/// @param device what the browser says it is, in few words
public record RememberedDevice(RememberedId id, String device, Instant since, Instant endsAt) {}

package org.tsumugi.members;

import java.util.Optional;

/// A member as a line of a list.
///
/// @param reading    as registered
/// @param registered the registered name, where another one is in use
public record PersonLine(MemberCard card, String reading, Optional<String> registered) {}

package org.tsumugi.members;

import org.tsumugi.shared.MemberId;

/// Where the next part of a list of people begins.
///
/// @param rank    people whose name begins with what was typed come first
/// @param reading folded
public record PeopleKey(int rank, String reading, MemberId id) {}

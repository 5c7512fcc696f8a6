package org.tsumugi.accounts.losses;

import java.time.Instant;
import java.util.Set;
import org.tsumugi.members.MemberCard;

/// A phone that somebody reported lost.
///
/// @param done the steps that are behind them
public record Loss(LossId id, MemberCard member, Instant at, Set<LossStep> done, boolean closed) {}

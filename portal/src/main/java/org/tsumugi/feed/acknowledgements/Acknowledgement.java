package org.tsumugi.feed.acknowledgements;

import java.time.Instant;
import java.util.Optional;
import org.tsumugi.members.MemberCard;

/// Someone who was asked to confirm, and when they did.
public record Acknowledgement(MemberCard who, Optional<Instant> at) {}

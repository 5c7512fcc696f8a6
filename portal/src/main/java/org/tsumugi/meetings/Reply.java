package org.tsumugi.meetings;

import java.time.Instant;
import org.tsumugi.members.MemberCard;

/// A member's answer as another member may see it.
///
/// @param note empty unless it is one's own or an organiser looks
public record Reply(MemberCard member, Rsvp answer, String note, Instant repliedAt) {}

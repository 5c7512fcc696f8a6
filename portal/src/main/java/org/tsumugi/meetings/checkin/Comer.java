package org.tsumugi.meetings.checkin;

import java.util.Optional;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.MemberId;

/// Somebody in the desk's list: a member who answered, or who came without.
///
/// @param member  empty for who came without having answered
/// @param reading folded, to find by and to sort by; empty where nobody said it
/// @param answer  what they had said
public record Comer(
        Optional<MemberId> member,
        String name,
        String reading,
        Profession profession,
        String facility,
        Optional<Rsvp> answer,
        Optional<CheckIn> checkIn) {

    public boolean isWalkIn() {
        return member.isEmpty();
    }

    /// Who said so, and who came anyway.
    public boolean isExpected() {
        return checkIn.isPresent() || answer.filter(Rsvp.ATTEND::equals).isPresent();
    }
}

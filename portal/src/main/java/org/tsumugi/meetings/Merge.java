package org.tsumugi.meetings;

import java.util.function.Function;

/// Brings together what two organisers made of the same meeting: each keeps what they changed.
///
/// @param base   what both began from
/// @param mine   wins where both changed a field
public record Merge(MeetingDraft base, MeetingDraft mine, MeetingDraft theirs) {

    public MeetingDraft draft() {
        // Start and end belong together: half of each could end before it starts.
        MeetingDraft times = sameTimes(mine, base) ? theirs : mine;
        return new MeetingDraft(
                pick(MeetingDraft::title),
                pick(MeetingDraft::kind),
                times.startsAt(),
                times.endsAt(),
                pick(MeetingDraft::place),
                pick(MeetingDraft::onlineLink),
                pick(MeetingDraft::capacity),
                pick(MeetingDraft::replyDeadline),
                pick(MeetingDraft::contents),
                pick(MeetingDraft::agenda),
                pick(MeetingDraft::speakers),
                pick(MeetingDraft::about));
    }

    private <T> T pick(Function<MeetingDraft, T> field) {
        return field.apply(mine).equals(field.apply(base)) ? field.apply(theirs) : field.apply(mine);
    }

    private static boolean sameTimes(MeetingDraft one, MeetingDraft other) {
        return one.startsAt().equals(other.startsAt()) && one.endsAt().equals(other.endsAt());
    }
}

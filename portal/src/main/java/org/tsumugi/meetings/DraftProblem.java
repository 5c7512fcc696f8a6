package org.tsumugi.meetings;

/// Why a draft cannot be kept, and which field says so.
///
/// @param words key of the sentence
public record DraftProblem(Field field, String words, Object... values) {

    /// The fields of a [MeetingDraft] that can be wrong.
    public enum Field {
        TITLE,
        ENDS,
        PLACE,
        ONLINE_LINK,
        CAPACITY,
        DEADLINE,
        SPEAKERS,
        AGENDA,
        ABOUT
    }
}

package org.tsumugi.meetings;

import java.util.EnumSet;
import java.util.Set;

/// What sort of meeting it is.
public enum MeetingKind {
    GATHERING,
    OFFICIALS,
    STUDY_SESSION,
    CASE_CONFERENCE,
    COMMUNITY_CARE_MEETING,
    COMMITTEE,
    PUBLIC_LECTURE;

    /// The gatherings of all professions that the programme counts.
    public static final Set<MeetingKind> COUNTED = Set.copyOf(EnumSet.of(GATHERING, OFFICIALS));
}

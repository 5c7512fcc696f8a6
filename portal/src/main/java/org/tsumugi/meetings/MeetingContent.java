package org.tsumugi.meetings;

/// What a meeting or a point of its agenda is about, numbered as the programme's duty numbers it.
public enum MeetingContent {
    /// Finding problems in coordination, and their solutions.
    PROBLEMS(1),
    /// Study sessions and case conferences.
    LEARNING(2),
    OTHER(3);

    private final int number;

    MeetingContent(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static MeetingContent of(int number) {
        return values()[number - 1];
    }
}

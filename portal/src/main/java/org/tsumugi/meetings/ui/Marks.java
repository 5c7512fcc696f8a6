package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// A meeting's states as chips: always a shape and a word beside the colour.
final class Marks {

    private Marks() {}

    static Optional<Span> status(MeetingStatus status) {
        return switch (status) {
            case PLANNED -> Optional.empty();
            case CANCELLED -> Optional.of(Parts.chip("× " + Words.of(status), "no", "cancelled"));
            case HELD -> Optional.of(Parts.chip("✓ " + Words.of(status), "ok"));
        };
    }

    static Span answer(Rsvp answer) {
        return Parts.chip(sign(answer) + " " + Words.of(answer), look(answer));
    }

    static String sign(Rsvp answer) {
        return switch (answer) {
            case ATTEND -> "○";
            case ABSENT -> "×";
            case UNDECIDED -> "△";
        };
    }

    private static String look(Rsvp answer) {
        return switch (answer) {
            case ATTEND -> "ok";
            case ABSENT -> "no";
            case UNDECIDED -> "ask";
        };
    }

    /// What a line of a list says of the reader's answer: the answer, or that one is awaited.
    static Optional<Span> mine(MeetingLine line, Instant now) {
        if (line.mine().isPresent()) {
            return line.mine().map(Marks::answer);
        }
        if (!line.takesReplies(now)) {
            return Optional.empty();
        }
        if (line.isFull()) {
            return Optional.of(Parts.chip(Words.of("meetings.full"), "no"));
        }
        String until = Times.shortDay(When.day(line.repliesUntil()));
        return Optional.of(
                line.isUrgent(now)
                        ? Parts.chip(Words.of("meetings.awaits-reply", until), "wait")
                        : Parts.chip(Words.of("meetings.takes-replies", until)));
    }
}

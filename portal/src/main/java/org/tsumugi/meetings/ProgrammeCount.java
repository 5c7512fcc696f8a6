package org.tsumugi.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tsumugi.shared.FiscalYear;

/// A fiscal year's gatherings beside what the programme asks for.
///
/// @param gatherings all that are not called off, earliest first; an officials' meeting is a gathering too
public record ProgrammeCount(FiscalYear year, Duty duty, List<Gathering> gatherings) {

    /// How many gatherings a year must have, and how many of them with the officials.
    public record Duty(int gatherings, int officials) {}

    /// A gathering that counts, or will when it was held.
    public record Gathering(
            MeetingId id,
            int version,
            String title,
            MeetingKind kind,
            Instant startsAt,
            Instant endsAt,
            MeetingStatus status,
            Set<MeetingContent> contents) {

        public boolean isHeld() {
            return status == MeetingStatus.HELD;
        }

        /// Over by the clock, but nobody said that it took place.
        public boolean waitsForConfirmation(Instant now) {
            return !isHeld() && endsAt.isBefore(now);
        }
    }

    public int held() {
        return (int) gatherings.stream().filter(Gathering::isHeld).count();
    }

    public int planned() {
        return gatherings.size() - held();
    }

    public int officialsHeld() {
        return (int) officials().stream().filter(Gathering::isHeld).count();
    }

    public int officialsPlanned() {
        return officials().size() - officialsHeld();
    }

    /// Whether a gathering that was held, or only one that is planned, covers it.
    public Coverage coverage(MeetingContent content) {
        List<Gathering> covering =
                gatherings.stream().filter(g -> g.contents().contains(content)).toList();
        if (covering.isEmpty()) {
            return Coverage.MISSING;
        }
        return covering.stream().anyMatch(Gathering::isHeld) ? Coverage.HELD : Coverage.PLANNED;
    }

    public enum Coverage {
        HELD,
        PLANNED,
        MISSING
    }

    private List<Gathering> officials() {
        return gatherings.stream()
                .filter(g -> g.kind() == MeetingKind.OFFICIALS)
                .toList();
    }
}

package org.tsumugi.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.demo.Story.Gathering;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.SeriesId;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.StoryClock;

/// The fiscal year's meetings: planned, answered, and held where their day is over.
@Component
@Profile("demo")
class MeetingsChapter {

    private static final Duration PLANNED_BEFORE = Duration.ofDays(45);

    private final Told told;
    private final SeriesList series;
    private final Meetings meetings;
    private final Replies replies;
    private final Instant now;

    MeetingsChapter(Told told, SeriesList series, Meetings meetings, Replies replies, Clock clock) {
        this.told = told;
        this.series = series;
        this.meetings = meetings;
        this.replies = replies;
        this.now = clock.instant();
    }

    void tell(Cast cast) {
        Story.Year year = Story.year();
        for (Story.Series body : year.series()) {
            SeriesId of = new SeriesId(told.once("series:" + body.key(), () -> found(body)));
            year.meetings().stream()
                    .filter(one -> one.series().equals(body.key()))
                    .forEach(one -> told.once(
                            "meeting:" + one.key(), () -> tell(cast, one, of, MeetingKind.valueOf(body.kind()))));
        }
    }

    private UUID found(Story.Series one) {
        return Actor.SYSTEM.act(() -> series.create(one.name(), one.owner(), MeetingKind.valueOf(one.kind()))
                .value());
    }

    private UUID tell(Cast cast, Gathering one, SeriesId of, MeetingKind kind) {
        Actor organizer = cast.of(one.organizer());
        MeetingDraft draft = draft(one, kind);
        Instant planned = earlier(draft.startsAt().minus(PLANNED_BEFORE));
        MeetingId id = at(planned, organizer, () -> meetings.plan(of, draft));
        answer(cast, one, id, planned, draft);
        if (one.cancelled()) {
            at(earlier(draft.startsAt().minus(Duration.ofDays(3))), organizer, () -> {
                meetings.cancel(id, meetings.find(id).orElseThrow().version());
                return id;
            });
        } else if (draft.endsAt().isBefore(now)) {
            at(draft.endsAt(), organizer, () -> {
                meetings.confirmHeld(id, meetings.find(id).orElseThrow().version());
                return id;
            });
        }
        return id.value();
    }

    private void answer(Cast cast, Gathering one, MeetingId id, Instant planned, MeetingDraft draft) {
        Duration time = Duration.between(planned, earlier(draft.repliesUntil()));
        one.replies().forEach((word, keys) -> {
            Rsvp answer = answer(word);
            for (int i = 0; i < keys.size(); i++) {
                Instant then = planned.plus(time.multipliedBy(i).dividedBy(keys.size() + 1L));
                at(then, cast.of(keys.get(i)), () -> {
                    replies.reply(id, answer, "");
                    return id;
                });
            }
        });
    }

    private static Rsvp answer(String word) {
        return switch (word) {
            case "attend" -> Rsvp.ATTEND;
            case "absent" -> Rsvp.ABSENT;
            default -> Rsvp.UNDECIDED;
        };
    }

    private MeetingDraft draft(Gathering one, MeetingKind kind) {
        Instant start = day(one).atTime(LocalTime.parse(one.start()))
                .atZone(Region.ZONE)
                .toInstant();
        List<AgendaItem> agenda = one.agenda() == null
                ? List.of()
                : one.agenda().stream()
                        .map(item -> new AgendaItem(item.text(), MeetingContent.of(item.content())))
                        .toList();
        return new MeetingDraft(
                one.title(),
                kind,
                start,
                start.plus(Duration.ofMinutes(one.minutes())),
                one.place(),
                // Reserved for examples by RFC 2606: it leads nowhere.
                one.online() ? Optional.of("https://meeting.example/" + one.key()) : Optional.empty(),
                Optional.ofNullable(one.capacity()),
                Optional.of(start.minus(Duration.ofDays(one.deadlineDays()))),
                one.contents().stream().map(MeetingContent::of).collect(Collectors.toSet()),
                agenda,
                one.speakers() == null ? "" : one.speakers(),
                one.about() == null ? "" : one.about());
    }

    private LocalDate day(Gathering one) {
        FiscalYear year = FiscalYear.of(now.atZone(Region.ZONE).toLocalDate());
        int calendarYear = one.month() >= 4 ? year.year() : year.year() + 1;
        DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(one.weekday()))
                .findFirst()
                .orElseThrow();
        return LocalDate.of(calendarYear, one.month(), 1).with(TemporalAdjusters.dayOfWeekInMonth(one.week(), weekday));
    }

    private Instant earlier(Instant then) {
        return then.isAfter(now) ? now : then;
    }

    private static <T> T at(Instant then, Actor actor, Callable<T> act) {
        return StoryClock.at(then, () -> actor.act(act));
    }
}

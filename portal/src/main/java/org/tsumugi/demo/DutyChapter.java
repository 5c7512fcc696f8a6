package org.tsumugi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.demo.Story.OnCall;
import org.tsumugi.demo.Story.Place;
import org.tsumugi.duty.Duty;
import org.tsumugi.duty.Manner;
import org.tsumugi.duty.WatchDraft;
import org.tsumugi.duty.WatchKind;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;

/// Who is on call in the two weeks from the day on which the story is told.
@Component
@Profile("demo")
class DutyChapter {

    private final Told told;
    private final Duty duty;
    private final Clock clock;

    DutyChapter(Told told, Duty duty, Clock clock) {
        this.told = told;
        this.duty = duty;
        this.clock = clock;
    }

    void tell() {
        LocalDate today = LocalDate.now(clock.withZone(Region.ZONE));
        Map<String, Place> places =
                Story.facilities().stream().collect(Collectors.toMap(Place::key, Function.identity()));
        List<WatchDraft> board = Story.onCall().stream()
                .flatMap(one -> one.nights().stream().map(night -> watch(one, places, today.plusDays(night))))
                .toList();
        told.once("duty", () -> {
            Actor.SYSTEM.act(() -> duty.addAll(board));
            return UUID.randomUUID();
        });
    }

    private static WatchDraft watch(OnCall one, Map<String, Place> places, LocalDate day) {
        Place place = Objects.requireNonNull(places.get(one.place()), one.place());
        LocalTime from = LocalTime.parse(one.from());
        LocalTime until = LocalTime.parse(one.until());
        LocalDate last = until.isAfter(from) ? day : day.plusDays(1);
        return new WatchDraft(
                WatchKind.valueOf(one.kind()),
                one.area(),
                place.name(),
                place.phone(),
                Manner.valueOf(one.manner()),
                day.atTime(from).atZone(Region.ZONE).toInstant(),
                last.atTime(until).atZone(Region.ZONE).toInstant(),
                one.note());
    }
}

package org.tsumugi.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.demo.Story.Said;
import org.tsumugi.demo.Story.Wrong;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.directory.entries.Entries;
import org.tsumugi.directory.entries.Entry;
import org.tsumugi.directory.entries.EntryDraft;
import org.tsumugi.directory.entries.Taken;
import org.tsumugi.directory.entries.Vacancies;
import org.tsumugi.directory.entries.VacancyDraft;
import org.tsumugi.shell.StoryClock;

/// What facilities say of themselves, how many places are free, and what somebody says is wrong.
@Component
@Profile("demo")
class EntriesChapter {

    private final Told told;
    private final Entries entries;
    private final Vacancies vacancies;
    private final Disputes disputes;
    private final Clock clock;

    EntriesChapter(Told told, Entries entries, Vacancies vacancies, Disputes disputes, Clock clock) {
        this.told = told;
        this.entries = entries;
        this.vacancies = vacancies;
        this.disputes = disputes;
        this.clock = clock;
    }

    void tell(Cast cast) {
        Instant now = clock.instant();
        Story.entries()
                .forEach(said -> told.once("entry:" + said.place(), () -> {
                    FacilityId facility =
                            new FacilityId(told.find("facility:" + said.place()).orElseThrow());
                    at(now, said.daysAgo(), () -> cast.of(said.by()).act(() -> change(facility, said)));
                    said.places()
                            .forEach(place -> at(
                                    now,
                                    place.daysAgo(),
                                    () -> cast.of(said.by())
                                            .act(() -> vacancies.tell(
                                                    facility,
                                                    new VacancyDraft(place.unit(), place.free(), place.note())))));
                    Wrong wrong = said.wrong();
                    if (wrong != null) {
                        cast.of(wrong.by()).act(() -> disputes.report(facility, wrong.what()));
                    }
                    return UUID.randomUUID();
                }));
    }

    private FacilityId change(FacilityId facility, Said said) {
        Entry entry = entries.find(facility).orElseThrow();
        EntryDraft draft = entry.said();
        for (var text : said.said().entrySet()) {
            draft = draft.with(text.getKey(), text.getValue());
        }
        Map<String, Taken> abilities = new HashMap<>(draft.abilities());
        said.counts()
                .forEach((code, cases) -> abilities.computeIfPresent(
                        code, (same, taken) -> new Taken(taken.acceptance(), OptionalInt.of(cases))));
        return entries.change(facility, entry.version(), draft.taking(abilities), "", true);
    }

    private static void at(Instant now, int daysAgo, Runnable telling) {
        StoryClock.at(now.minus(Duration.ofDays(daysAgo)), () -> {
            telling.run();
            return List.of();
        });
    }
}

package org.tsumugi.directory;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.PhoneNumbers;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to numbers that members know: anyone tells one, a curator takes or declines it.
@Service
@May(Right.READ_DIRECTORY)
@Transactional(readOnly = true)
public class Suggestions {

    public static final int NOTE_LETTERS = 500;

    private final SuggestionStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suggestions(SuggestionStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public SuggestionId suggest(FacilityId facility, String phone, String note) {
        if (!Texts.fits(note, NOTE_LETTERS)) {
            throw new Refused("directory.refused.note-long", NOTE_LETTERS);
        }
        Texts.requireStorable(note);
        SuggestionId id = SuggestionId.next();
        store.add(id, facility, phone(phone), note.strip(), Actor.current().id(), clock.instant());
        return id;
    }

    private static String phone(String written) {
        return PhoneNumbers.dialled(written).orElseThrow(() -> new Refused("directory.refused.phone"));
    }

    @May(Right.CURATE_DIRECTORY)
    public List<Suggestion> waiting() {
        return store.waiting();
    }

    /// The number stands on the facility's page from now on, and no list writes over it.
    @May(Right.CURATE_DIRECTORY)
    @Transactional
    public void take(SuggestionId id) {
        if (store.decide(id, true, Actor.current().id(), clock.instant())) {
            store.takeOver(id);
            events.publishEvent(new FacilitiesChanged(1));
        }
    }

    @May(Right.CURATE_DIRECTORY)
    @Transactional
    public void decline(SuggestionId id) {
        store.decide(id, false, Actor.current().id(), clock.instant());
    }
}

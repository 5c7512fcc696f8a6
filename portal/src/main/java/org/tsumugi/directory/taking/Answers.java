package org.tsumugi.directory.taking;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to what was said on the telephone: only who called reads it, and after a week nobody.
@Service
@May(Right.READ_DIRECTORY)
@Transactional
public class Answers {

    private final AnswerStore store;
    private final Clock clock;

    Answers(AnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// How long a list is offered again to who was interrupted.
    static final Duration OFFERED = Duration.ofHours(12);

    /// @param asked what was asked for, as it stands in the address, to find the list again
    /// @throws AccessDeniedException when the list is somebody else's
    public CallListId note(CallListId list, FacilityId facility, Answer answer, String asked) {
        if (!store.begin(list, Actor.current().id(), clock.instant(), asked)) {
            throw new AccessDeniedException("Another's list");
        }
        store.put(list, facility, answer, clock.instant());
        return list;
    }

    /// They were not called after all.
    ///
    /// @throws AccessDeniedException when the list is somebody else's
    public CallListId forget(CallListId list, FacilityId facility) {
        if (!store.isOf(list, Actor.current().id())) {
            throw new AccessDeniedException("Another's list");
        }
        store.remove(list, facility);
        return list;
    }

    /// What was asked for in the list that one called from last, as it stands in the address.
    @Transactional(readOnly = true)
    public Optional<String> last() {
        return store.last(Actor.current().id(), clock.instant().minus(OFFERED));
    }

    /// Empty for a list of somebody else's, as for a new one.
    @Transactional(readOnly = true)
    public Map<FacilityId, Answer> of(CallListId list) {
        return store.of(list, Actor.current().id());
    }
}

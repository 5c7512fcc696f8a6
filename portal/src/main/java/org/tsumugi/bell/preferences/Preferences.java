package org.tsumugi.bell.preferences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;

/// The door to how I want to be told, and to who is called while I am away. A deputy gets no access to anything.
@Service
@May(Right.READ_FEED)
@Transactional
public class Preferences {

    private final PreferenceStore store;
    private final Clock clock;

    Preferences(PreferenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preference mine() {
        return store.find(me()).orElse(Preference.USUAL);
    }

    public void keep(Preference wanted) {
        store.put(me(), wanted);
    }

    /// The one that lasts, or is to come.
    @Transactional(readOnly = true)
    public Optional<Absence> absence() {
        return store.absence(me(), today());
    }

    /// Who could stand in for me: the colleagues of my facility.
    @Transactional(readOnly = true)
    public List<MemberCard> colleagues() {
        return store.colleagues(me());
    }

    /// @throws AccessDeniedException for a deputy of another facility
    public void away(Absence absence) {
        if (!store.isColleague(me(), absence.deputy())) {
            throw new AccessDeniedException("Not a colleague of my facility");
        }
        store.putAbsence(me(), absence);
    }

    public void back() {
        store.dropAbsence(me());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}

package org.tsumugi.bell.preferences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Newcomers;
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

    /// Why no letter reaches someone.
    public enum Obstacle {
        /// The operator has set up no mail.
        NO_MAIL_HERE,
        /// The member has said no address.
        NO_ADDRESS
    }

    private final PreferenceStore store;
    private final Newcomers newcomers;
    private final Letters letters;
    private final Clock clock;

    Preferences(PreferenceStore store, Newcomers newcomers, Letters letters, Clock clock) {
        this.store = store;
        this.newcomers = newcomers;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Preference mine() {
        return store.find(me()).orElse(Preference.USUAL);
    }

    /// What keeps letters from me; empty where they arrive.
    @Transactional(readOnly = true)
    public Optional<Obstacle> obstacle() {
        MemberId me = me();
        return Actor.SYSTEM.act(() -> {
            if (!letters.canSend()) {
                return Optional.of(Obstacle.NO_MAIL_HERE);
            }
            return newcomers.mailbox(me).isPresent() ? Optional.empty() : Optional.of(Obstacle.NO_ADDRESS);
        });
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

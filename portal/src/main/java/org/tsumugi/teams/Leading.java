package org.tsumugi.teams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door for those who lead a team: whom they invite and see off, what the team is, and when it is over.
///
/// Owners and moderators look after who comes and goes; who leads, and what the team is, is for owners.
@Service
@May(Right.MANAGE_TEAMS)
@Transactional
public class Leading {

    private final TeamStore teams;
    private final LeadingStore store;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Leading(TeamStore teams, LeadingStore store, ApplicationEventPublisher events, Live live, Clock clock) {
        this.teams = teams;
        this.store = store;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /// Takes a colleague in at once; a guest reads and replies until the last day.
    ///
    /// @param until a guest's last day; nobody else has one
    /// @throws AccessDeniedException for who does not lead the team, or of a member nobody has enrolled
    public TeamId invite(TeamId id, MemberId member, TeamRole role, Optional<LocalDate> until) {
        Team team = led(id);
        requireOwnerFor(team, role);
        if (!teams.isEnrolled(member)) {
            throw new AccessDeniedException("No such member");
        }
        requireTerm(role, until);
        teams.join(id, member, role, until);
        tell(id, member);
        return id;
    }

    /// Says no to a request; the person may ask again.
    public TeamId decline(TeamId id, MemberId asking) {
        led(id);
        store.decline(id, asking);
        return id;
    }

    /// Takes effect at once, in open browsers too. Moderators see off members and guests, owners everyone.
    ///
    /// @throws Refused when nobody would own the team any more
    public TeamId remove(TeamId id, MemberId member) {
        Team team = led(id);
        teams.lock(id);
        store.roleOf(id, member).ifPresent(role -> {
            requireOwnerFor(team, role);
            requireAnotherOwner(id, member);
            teams.leave(id, member);
            tell(id, member);
        });
        return id;
    }

    /// Makes somebody owner, moderator, member or guest; two owners are better than one who is on holiday.
    ///
    /// @throws Refused when nobody would own the team any more
    public TeamId appoint(TeamId id, MemberId member, TeamRole role, Optional<LocalDate> until) {
        owned(id);
        teams.lock(id);
        requireTerm(role, until);
        if (role != TeamRole.OWNER) {
            requireAnotherOwner(id, member);
        }
        store.appoint(id, member, role, until);
        tell(id, member);
        return id;
    }

    public TeamId change(TeamId id, TeamDraft draft) {
        owned(id);
        store.change(id, draft);
        live.announce(id);
        return id;
    }

    /// From now on the team is only read; whoever was in it still is.
    public TeamId archive(TeamId id) {
        owned(id);
        store.archive(id, true);
        live.announce(id);
        return id;
    }

    public TeamId reopen(TeamId id) {
        owned(id);
        store.archive(id, false);
        live.announce(id);
        return id;
    }

    private void requireTerm(TeamRole role, Optional<LocalDate> until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        if (role == TeamRole.GUEST && until.filter(day -> !day.isBefore(today)).isEmpty()) {
            throw new Refused("teams.refused.guest-until");
        }
        if (role != TeamRole.GUEST && until.isPresent()) {
            throw new Refused("teams.refused.only-guests-end");
        }
    }

    private void requireAnotherOwner(TeamId id, MemberId member) {
        if (teams.isLastOwner(id, member)) {
            throw new Refused("teams.refused.last-owner");
        }
    }

    private static void requireOwnerFor(Team team, TeamRole role) {
        boolean leads = role == TeamRole.OWNER || role == TeamRole.MODERATOR;
        if (leads && !team.isOwnedByMe()) {
            throw new AccessDeniedException("Not an owner of this team");
        }
    }

    private Team led(TeamId id) {
        return teams.find(id, me())
                .filter(Team::isLedByMe)
                .orElseThrow(() -> new AccessDeniedException("Not a leader of this team"));
    }

    private void owned(TeamId id) {
        requireOwnerFor(led(id), TeamRole.OWNER);
    }

    private void tell(TeamId id, MemberId member) {
        events.publishEvent(new MembershipChanged(id, member));
        live.announce(member);
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}

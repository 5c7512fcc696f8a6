package org.tsumugi.teams;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door to teams; a hidden team does not exist for who does not belong to it.
@Service
@May(Right.READ_TEAMS)
@Transactional(readOnly = true)
public class Teams {

    private final TeamStore store;
    private final ApplicationEventPublisher events;
    private final Live live;

    Teams(TeamStore store, ApplicationEventPublisher events, Live live) {
        this.store = store;
        this.events = events;
        this.live = live;
    }

    /// Mine first, then those I could join or ask.
    public List<Team> visible() {
        return store.visible(me());
    }

    public List<Team> mine() {
        return store.visible(me()).stream().filter(Team::isMine).toList();
    }

    public Optional<Team> find(TeamId id) {
        return store.find(id, me());
    }

    /// Of a team I belong to; nobody else learns who is in it.
    public List<TeamMember> members(TeamId id) {
        return store.members(id, me());
    }

    /// Whether I have asked to join and nobody has answered yet.
    public boolean isAsked(TeamId id) {
        return store.isAsked(id, me());
    }

    /// Teams that I asked to join and whose leaders have not answered.
    public Set<TeamId> asked() {
        return store.asked(me());
    }

    /// Who asked to join a team that I lead.
    public List<TeamMember> requests(TeamId id) {
        lead(id);
        return store.requests(id);
    }

    @May(Right.MANAGE_TEAMS)
    @Transactional
    public TeamId found(TeamDraft draft) {
        TeamId id = TeamId.next();
        store.add(id, draft);
        store.join(id, me(), TeamRole.OWNER, Optional.empty());
        return id;
    }

    /// Joins an open team at once, or asks the owners of one that takes requests.
    @May(Right.MANAGE_TEAMS)
    @Transactional
    public void join(TeamId id) {
        Team team = store.find(id, me()).orElseThrow(() -> new AccessDeniedException("No such team"));
        if (team.isMine()) {
            return;
        }
        switch (team.kind()) {
            case OPEN -> enter(id, me(), TeamRole.MEMBER);
            case REQUEST -> store.ask(id, me());
            case INVITE, HIDDEN -> throw new Refused("teams.refused.by-invitation");
        }
    }

    /// Asks no more to join.
    @May(Right.MANAGE_TEAMS)
    @Transactional
    public void askNoMore(TeamId id) {
        store.askNoMore(id, me());
    }

    /// Accepts a request, or invites: for owners and moderators; only owners make others their equals.
    ///
    /// @throws AccessDeniedException for who does not lead the team, or for a member nobody has enrolled
    @May(Right.MANAGE_TEAMS)
    @Transactional
    public void admit(TeamId id, MemberId member, TeamRole role) {
        Team team = lead(id);
        boolean leads = role == TeamRole.OWNER || role == TeamRole.MODERATOR;
        if (leads && team.mine().filter(TeamRole.OWNER::equals).isEmpty()) {
            throw new AccessDeniedException("Not an owner of this team");
        }
        if (!store.isEnrolled(member)) {
            throw new AccessDeniedException("No such member");
        }
        enter(id, member, role);
    }

    /// Takes effect at once, in open browsers too. Those who leave one team do so one after the other: of two last
    /// owners one stays.
    @May(Right.MANAGE_TEAMS)
    @Transactional
    public void leave(TeamId id) {
        store.lock(id);
        if (store.isLastOwner(id, me())) {
            throw new Refused("teams.refused.last-owner");
        }
        store.leave(id, me());
        tell(id, me());
    }

    private Team lead(TeamId id) {
        return store.find(id, me())
                .filter(Team::isLedByMe)
                .orElseThrow(() -> new AccessDeniedException("Not a leader of this team"));
    }

    private void enter(TeamId id, MemberId member, TeamRole role) {
        store.join(id, member, role, Optional.empty());
        tell(id, member);
    }

    private void tell(TeamId id, MemberId member) {
        events.publishEvent(new MembershipChanged(id, member));
        live.announce(member);
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}

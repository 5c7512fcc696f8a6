package org.tsumugi.feed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;
import org.tsumugi.teams.Leading;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// One team and everyone who stands in some way to it: those who belong, and those who do not or no more.
public final class Standing {

    private static final String FORMER = "former member";
    private static final String ENDED = "guest whose term is over";

    private final ApplicationContext portal;
    private final Map<String, Actor> inside = new LinkedHashMap<>();
    private final Map<String, Actor> outside = new LinkedHashMap<>();
    private final Actor owner;
    private final TeamId team;

    /// Two of those outside still belong, until [#part].
    public Standing(ApplicationContext portal, TeamKind kind) {
        this.portal = portal;
        owner = someone();
        team = owner.act(() -> teams().found(new TeamDraft("組", kind, "")));
        inside.put("owner", owner);
        inside.put("moderator", invited(TeamRole.MODERATOR));
        inside.put("member", invited(TeamRole.MEMBER));
        inside.put("guest", invited(TeamRole.GUEST));
        outside.put("stranger without a team", someone());
        outside.put("stranger", elsewhere(someone()));
        outside.put(FORMER, elsewhere(invited(TeamRole.MEMBER)));
        outside.put(ENDED, elsewhere(invited(TeamRole.GUEST)));
        if (kind == TeamKind.REQUEST) {
            Actor asking = elsewhere(someone());
            asking.act(() -> teams().join(team));
            outside.put("who asked to join", asking);
        }
        Members members = portal.getBean(Members.class);
        outside.put("administrator", Someone.with(members, Role.ADMINISTRATOR));
        outside.put(
                "administrator who is a member elsewhere",
                elsewhere(Someone.with(members, Role.ADMINISTRATOR, Role.MEMBER)));
        outside.put("auditor", Someone.with(members, Role.AUDITOR));
    }

    public Actor owner() {
        return owner;
    }

    public TeamId team() {
        return team;
    }

    public Map<String, Actor> inside() {
        return inside;
    }

    public Map<String, Actor> outside() {
        return outside;
    }

    public Stream<Actor> everyone() {
        return Stream.concat(inside.values().stream(), outside.values().stream());
    }

    /// From now on nobody outside belongs.
    public void part() {
        Actor former = Objects.requireNonNull(outside.get(FORMER));
        Actor ended = Objects.requireNonNull(outside.get(ENDED));
        owner.act(() -> portal.getBean(Leading.class).remove(team, former.id()));
        portal.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> portal.getBean(JdbcClient.class)
                        .sql(
                                "update teams.membership set until = members.today() - 1 where team = :team and member = :member")
                        .param("team", team.value())
                        .param("member", ended.id().value())
                        .update());
    }

    private Teams teams() {
        return portal.getBean(Teams.class);
    }

    private Actor someone() {
        return Someone.member(portal.getBean(Members.class));
    }

    /// Whoever belongs to some other team is asked more than whether they belong to any.
    private Actor elsewhere(Actor someone) {
        someone.act(() -> teams().found(new TeamDraft("よその組", TeamKind.HIDDEN, "")));
        return someone;
    }

    private Actor invited(TeamRole role) {
        Actor someone = someone();
        Clock clock = portal.getBean(Clock.class);
        Optional<LocalDate> until =
                role == TeamRole.GUEST ? Optional.of(LocalDate.now(clock).plusDays(30)) : Optional.empty();
        owner.act(() -> portal.getBean(Leading.class).invite(team, someone.id(), role, until));
        return someone;
    }
}

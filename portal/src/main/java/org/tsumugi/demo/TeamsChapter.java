package org.tsumugi.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tsumugi.demo.Story.Circle;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// Who founded which team, and whom they took in.
@Component
@Profile("demo")
class TeamsChapter {

    private final Told told;
    private final Teams teams;

    TeamsChapter(Told told, Teams teams) {
        this.told = told;
        this.teams = teams;
    }

    /// The teams by key.
    Map<String, TeamId> tell(Cast cast) {
        Map<String, TeamId> byKey = new LinkedHashMap<>();
        Story.teams()
                .forEach(circle -> byKey.put(
                        circle.key(),
                        new TeamId(told.once(
                                "team:" + circle.key(),
                                () -> cast.of(circle.owner())
                                        .act(() -> found(circle, cast))
                                        .value()))));
        return byKey;
    }

    private TeamId found(Circle circle, Cast cast) {
        TeamId id = teams.found(new TeamDraft(circle.name(), TeamKind.valueOf(circle.kind()), circle.about()));
        for (String key : circle.members()) {
            Actor member = cast.of(key);
            if (!key.equals(circle.owner())) {
                teams.admit(id, member.id(), circle.moderators().contains(key) ? TeamRole.MODERATOR : TeamRole.MEMBER);
            }
        }
        return id;
    }
}

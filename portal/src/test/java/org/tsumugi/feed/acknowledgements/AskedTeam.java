package org.tsumugi.feed.acknowledgements;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.feed.FeedSamples;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.teams.TeamDraft;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamKind;
import org.tsumugi.teams.TeamRole;
import org.tsumugi.teams.Teams;

/// A team of two facilities whose author asks it to confirm.
@PortalTest
abstract class AskedTeam {

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    Threads threads;

    @Autowired
    Teams teams;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    Actor author;
    Actor nurse;
    Actor colleagueOfNurse;
    Actor pharmacist;
    Actor stranger;
    TeamId team;

    @BeforeEach
    void aTeamOfTwoFacilities() {
        FacilityId station = FeedSamples.facility(portal, "訪問看護まゆ", "06203");
        FacilityId pharmacy = FeedSamples.facility(portal, "薬局いと", "06203");
        author = Someone.member(members);
        nurse = FeedSamples.worksAt(portal, Optional.of(station), "VISITING_NURSE");
        colleagueOfNurse = FeedSamples.worksAt(portal, Optional.of(station), "CARE_MANAGER");
        pharmacist = FeedSamples.worksAt(portal, Optional.of(pharmacy), "PHARMACIST");
        stranger = Someone.member(members);
        team = author.act(() -> {
            TeamId founded = teams.found(new TeamDraft("組", TeamKind.INVITE, ""));
            List.of(nurse, colleagueOfNurse, pharmacist)
                    .forEach(one -> teams.admit(founded, one.id(), TeamRole.MEMBER));
            return founded;
        });
    }

    ThreadId asking() {
        return author.act(() -> threads.start(FeedSamples.notice(team, "読んでください")));
    }

    Coverage coverage(Actor who, ThreadId thread) {
        return who.act(() -> acknowledgements.coverage(thread)).orElseThrow();
    }
}

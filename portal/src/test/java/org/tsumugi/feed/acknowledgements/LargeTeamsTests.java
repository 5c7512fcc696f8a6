package org.tsumugi.feed.acknowledgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tsumugi.RealServers;
import org.tsumugi.Someone;
import org.tsumugi.Statements;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Slice;
import org.tsumugi.teams.TeamRole;

/// A sheet of many people, a part at a time.
class LargeTeamsTests extends AskedTeam {

    @Test
    void aListOfManyGoesOnWhereItStoppedWithoutRepeating() {
        IntStream.range(0, 120)
                .forEach(i -> author.act(
                        () -> teams.admit(team, Someone.member(members).id(), TeamRole.MEMBER)));
        ThreadId thread = asking();
        Part part = author.act(() -> acknowledgements.professions(thread)).stream()
                .filter(one -> one.key().equals("VISITING_NURSE"))
                .findFirst()
                .orElseThrow();
        assertThat(part.asked()).isEqualTo(121);
        List<UUID> seen = new ArrayList<>();
        Optional<Acknowledgement.Key> after = Optional.empty();
        do {
            Optional<Acknowledgement.Key> from = after;
            Slice<Acknowledgement, Acknowledgement.Key> slice =
                    author.act(() -> acknowledgements.people(thread, part, from));
            slice.items().forEach(one -> seen.add(one.who().id().value()));
            after = slice.next();
        } while (after.isPresent());
        assertThat(seen).hasSize(121).doesNotHaveDuplicates();
    }

    @Test
    void aTeamOfFifteenThousandIsShownAPartAtATimeInNoMoreStatements() {
        jdbc.sql("""
                with enrolled as (
                    insert into members.member (id, family, given, family_kana, given_kana, profession, facility, roles)
                    select gen_random_uuid(), '多数', n::text, '', '', 'CARE_WORKER', facilities.id, '{MEMBER}'
                    from generate_series(1, 15000) n
                    join (select id, row_number() over (order by id) as number,
                                 count(*) over () as total from directory.card) facilities
                        on facilities.number = 1 + n % facilities.total
                    returning id)
                insert into teams.membership (team, member, role) select :team, id, 'MEMBER' from enrolled
                """).param("team", team.value()).update();
        RealServers.analyze();
        ThreadId thread = asking();
        assertThat(coverage(author, thread).asked()).isEqualTo(15_003);
        assertThat(author.act(() -> acknowledgements.facilities(thread, Optional.empty()))
                        .items())
                .hasSize(Acknowledgements.LINES);
        Duration longest = Duration.ofSeconds(3);
        assertTimeout(longest, () -> {
            assertThat(Statements.during(() -> author.act(() -> acknowledgements.coverage(thread))))
                    .hasSize(1);
            assertThat(author.act(() -> acknowledgements.left(thread, Optional.empty()))
                            .items())
                    .hasSize(Acknowledgements.LINES);
        });
        sendHome();
    }

    /// Fifteen thousand who are asked something would be in every later test's way.
    private void sendHome() {
        jdbc.sql("update teams.membership set until = current_date - 2 where team = :team")
                .param("team", team.value())
                .update();
        RealServers.analyze();
    }
}

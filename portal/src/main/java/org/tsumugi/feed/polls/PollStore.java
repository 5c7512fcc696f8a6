package org.tsumugi.feed.polls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.NewPoll;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Polls and their ballots; nothing for who does not belong to the team, nor of a post they may not read.
@Repository
class PollStore {

    private final JdbcClient jdbc;

    PollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ThreadId thread, NewPoll poll) {
        jdbc.sql("""
                with added as (
                    insert into feed.poll (thread, many, secret, closes_at, key)
                    values (:thread, :many, :secret, :closesAt, :key))
                insert into feed.poll_option (thread, position, text)
                select :thread, option.position, option.text
                from unnest(cast(:options as text[])) with ordinality as option (text, position)
                """)
                .param("thread", thread.value())
                .param("many", poll.many())
                .param("secret", poll.secret())
                .param("closesAt", poll.closesAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("key", poll.secret() ? Ballots.key() : null, Types.BINARY)
                .param("options", poll.options().toArray(String[]::new))
                .update();
    }

    Optional<PollRow> find(ThreadId thread, MemberId me) {
        return jdbc.sql("""
                select thread.team, thread.author, poll.*, team.archived, first.state = 'SHOWN' as shown,
                       array(select text from feed.poll_option option
                             where option.thread = poll.thread order by position) as options,
                       case when poll.counted_at is null
                            then (select count(*) from feed.ballot where ballot.thread = poll.thread)
                            else poll.voters end as all_voters
                from feed.poll
                join feed.thread on thread.id = poll.thread
                join feed.post first on first.thread = thread.id and first.position = 1
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                join teams.card team on team.id = thread.team
                where poll.thread = :thread
                  and (first.state = 'SHOWN' or first.state = 'HIDDEN'
                       and (first.author = :me or mine.role in ('OWNER', 'MODERATOR')))
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .query(PollStore::row)
                .optional();
    }

    /// Nobody counts while somebody votes, and the other way round; many vote at once.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepOpen(ThreadId thread) {
        jdbc.sql("select thread from feed.poll where thread = :thread for share")
                .param("thread", thread.value())
                .query(UUID.class)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void vote(ThreadId thread, String voter, MemberId me, Collection<Integer> choices) {
        jdbc.sql("""
                insert into feed.ballot (thread, voter, profession, choices)
                select :thread, :voter, card.profession, cast(:choices as int[])
                from members.card where card.id = :me
                on conflict (thread, voter) do update
                set profession = excluded.profession, choices = excluded.choices
                """)
                .param("thread", thread.value())
                .param("voter", voter)
                .param("me", me.value())
                .param("choices", choices.stream().sorted().toArray(Integer[]::new))
                .update();
    }

    Set<Integer> chosen(ThreadId thread, String voter) {
        return jdbc
                .sql("select unnest(choices) from feed.ballot where thread = :thread and voter = :voter")
                .param("thread", thread.value())
                .param("voter", voter)
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// @param professions in the order in which they are shown
    List<Poll.Share> shares(ThreadId thread, List<Profession> professions) {
        Map<String, Profession> named =
                professions.stream().collect(Collectors.toMap(Profession::code, profession -> profession));
        return jdbc
                .sql("select position, profession, votes from feed.tally where thread = :thread")
                .param("thread", thread.value())
                .query((row, number) -> new Poll.Share(
                        row.getInt("position"),
                        Optional.ofNullable(named.get(row.getString("profession"))),
                        row.getInt("votes")))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                        share -> share.profession().map(professions::indexOf).orElse(professions.size())))
                .toList();
    }

    /// Who chose an option of an open poll.
    List<MemberCard> voters(ThreadId thread, int position, Optional<UUID> after, int size) {
        return jdbc.sql("select " + MemberCard.columns("who") + """

                from feed.poll
                join feed.ballot on ballot.thread = poll.thread and :position = any(ballot.choices)
                join members.card who on who.id::text = ballot.voter
                where poll.thread = :thread and not poll.secret and who.id > :after
                order by who.id
                limit :size
                """)
                .param("thread", thread.value())
                .param("position", position)
                .param("after", after.orElse(new UUID(0, 0)))
                .param("size", size)
                .query((row, number) -> MemberCard.read(row, "who"))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(ThreadId thread, Instant at) {
        jdbc.sql("update feed.poll set closes_at = :at where thread = :thread")
                .param("thread", thread.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static PollRow row(ResultSet row, int number) throws SQLException {
        String[] options = (String[]) row.getArray("options").getArray();
        return new PollRow(
                new TeamId(row.getObject("team", UUID.class)),
                new MemberId(row.getObject("author", UUID.class)),
                row.getBoolean("many"),
                row.getBoolean("secret"),
                Optional.ofNullable(row.getObject("closes_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBytes("key"),
                row.getObject("counted_at") != null,
                row.getInt("all_voters"),
                row.getBoolean("shown"),
                row.getBoolean("archived"),
                IntStream.range(0, options.length)
                        .mapToObj(i -> new Poll.Option(i + 1, options[i]))
                        .toList());
    }
}

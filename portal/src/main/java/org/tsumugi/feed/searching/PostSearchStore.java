package org.tsumugi.feed.searching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shell.MarkdownText;

/// The truth behind a search: which teams are mine, what I may read of what was found, and titles where no engine
/// helps.
@Repository
class PostSearchStore {

    private static final int FIRST_WORDS = 120;
    private static final int MOST_WORDS = 8;

    private static final String COLUMNS = "select post.id, post.thread, post.position, post.posted_at,"
            + " left(post.text, 2000) as text, thread.title, thread.kind, team.name as team_name, "
            + MemberCard.columns("writer");

    private static final String READABLE = """

            from feed.post
            join feed.thread on thread.id = post.thread
            join teams.belonging mine on mine.team = thread.team and mine.member = :me
            join teams.card team on team.id = thread.team
            join members.card writer on writer.id = post.author
            where post.state = 'SHOWN'
            """;

    private static final String COLLEAGUE = """
            exists (select 1 from teams.belonging mine
                    join teams.belonging theirs on theirs.team = mine.team and theirs.member = who.id
                    where mine.member = :me)
            """;

    private final JdbcClient jdbc;

    PostSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> teams(MemberId me) {
        return jdbc.sql("select team from teams.belonging where member = :me")
                .param("me", me.value())
                .query(UUID.class)
                .list();
    }

    /// Those among these that I may read at this moment, in no order.
    List<FoundPost> read(Collection<UUID> posts, MemberId me) {
        return posts.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + READABLE + "and post.id = any(:ids)")
                        .param("ids", posts.toArray(UUID[]::new))
                        .param("me", me.value())
                        .query(PostSearchStore::found)
                        .list();
    }

    /// Threads of mine whose titles hold every word, newest first.
    List<FoundPost> titles(PostQuery query, Optional<Instant> from, Optional<Instant> before, MemberId me, int size) {
        String[] after = query.after().orElse("").split("\\|", 2);
        return jdbc.sql(COLUMNS + READABLE + """
                and post.position = 1
                and not exists (
                    select 1 from unnest(cast(:words as text[])) word
                    where normalize(lower(thread.title), NFKC) not like word)
                and (cast(:team as uuid) is null or thread.team = :team)
                and (cast(:kind as text) is null or thread.kind = :kind)
                and (cast(:writer as uuid) is null or post.author = :writer)
                and (cast(:from as timestamptz) is null or post.posted_at >= :from)
                and (cast(:before as timestamptz) is null or post.posted_at < :before)
                and (cast(:withFile as boolean) is null
                     or :withFile = exists (select 1 from feed.attachment where attachment.post = post.id))
                and (cast(:afterAt as timestamptz) is null or (post.posted_at, post.id) < (:afterAt, :afterId))
                order by post.posted_at desc, post.id desc
                limit :size
                """)
                .param("me", me.value())
                .param("words", words(query.text()))
                .param("team", query.team().map(team -> team.value()).orElse(null), Types.OTHER)
                .param("kind", query.kind().map(PostKind::name).orElse(null), Types.VARCHAR)
                .param("writer", query.writer().map(MemberId::value).orElse(null), Types.OTHER)
                .param("from", from.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("before", before.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("withFile", query.withFile().orElse(null), Types.BOOLEAN)
                .param("afterAt", after.length < 2 ? null : Timestamp.from(Instant.parse(after[0])), Types.TIMESTAMP)
                .param("afterId", after.length < 2 ? null : UUID.fromString(after[1]), Types.OTHER)
                .param("size", size)
                .query(PostSearchStore::found)
                .list();
    }

    /// People who belong to a team of mine and whose names hold these letters.
    List<MemberCard> colleagues(String letters, MemberId me, int most) {
        return jdbc.sql("select " + MemberCard.columns("who") + """

                from members.card who
                where replace(normalize(lower(who.name), NFKC), ' ', '') like :letters and %s
                order by who.name, who.id
                limit :most
                """.formatted(COLLEAGUE))
                .param("letters", like(letters.replaceAll("\\s+", "")))
                .param("me", me.value())
                .param("most", most)
                .query((row, number) -> MemberCard.read(row, "who"))
                .list();
    }

    Optional<MemberCard> colleague(MemberId id, MemberId me) {
        return jdbc.sql("select " + MemberCard.columns("who") + " from members.card who where who.id = :id and "
                        + COLLEAGUE)
                .param("id", id.value())
                .param("me", me.value())
                .query((row, number) -> MemberCard.read(row, "who"))
                .optional();
    }

    private static String[] words(String text) {
        return Stream.of(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(PostSearchStore::like)
                .toArray(String[]::new);
    }

    private static String like(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return "%" + FoldedText.literal(plain) + "%";
    }

    private static FoundPost found(ResultSet row, int number) throws SQLException {
        return new FoundPost(
                new PostId(row.getObject("id", UUID.class)),
                new ThreadId(row.getObject("thread", UUID.class)),
                row.getInt("position"),
                row.getString("title"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("team_name"),
                MemberCard.read(row, "writer"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                Passage.plain(MarkdownText.firstWords(row.getString("text"), FIRST_WORDS)));
    }
}

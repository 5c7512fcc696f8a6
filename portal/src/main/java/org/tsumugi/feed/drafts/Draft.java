package org.tsumugi.feed.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.feed.NewPoll;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.files.FileId;
import org.tsumugi.teams.TeamId;
import tools.jackson.databind.json.JsonMapper;

/// What a person is writing, kept while they type.
///
/// @param token goes with the text until it is posted, so that posting it twice posts it once
/// @param acknowledge whether the readers will be asked to confirm, `dueOn` the day by when
/// @param neededBy    of a request, when it should be done
public record Draft(
        UUID token,
        String title,
        String text,
        PostKind kind,
        List<FileId> files,
        Optional<TeamId> team,
        boolean acknowledge,
        Optional<LocalDate> dueOn,
        Optional<Instant> neededBy,
        Optional<PollDraft> poll) {

    /// Columns for a query of `feed.draft`, read with [#read].
    public static final String COLUMNS =
            " token, title, text, kind, files, team, acknowledge, due_on, needed_by, poll::text as poll ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Draft reply(UUID token, String text, List<FileId> files) {
        return new Draft(
                token,
                "",
                text,
                PostKind.NOTICE,
                files,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Whole as it is, and not yet posted.
    public static Draft of(NewThread thread) {
        return new Draft(
                thread.first().token(),
                thread.title(),
                thread.first().text(),
                thread.kind(),
                thread.first().files(),
                Optional.of(thread.team()),
                thread.acknowledge(),
                thread.dueOn(),
                thread.neededBy(),
                thread.poll().map(poll -> new PollDraft(poll.options(), poll.many(), poll.secret(), poll.closesAt())));
    }

    public static Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("token", UUID.class),
                row.getString("title"),
                row.getString("text"),
                PostKind.valueOf(row.getString("kind")),
                Arrays.stream((UUID[]) row.getArray("files").getArray())
                        .map(FileId::new)
                        .toList(),
                Optional.ofNullable(row.getObject("team", UUID.class)).map(TeamId::new),
                row.getBoolean("acknowledge"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("needed_by", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("poll")).map(json -> JSON.readValue(json, PollDraft.class)));
    }

    /// Of a draft that is whole.
    public Optional<NewPoll> newPoll() {
        return poll.filter(asked -> kind == PostKind.POLL)
                .map(asked -> new NewPoll(asked.options(), asked.many(), asked.secret(), asked.closesAt()));
    }

    public Optional<String> pollJson() {
        return poll.map(JSON::writeValueAsString);
    }

    public boolean isEmpty() {
        return title.isBlank()
                && text.isBlank()
                && files.isEmpty()
                && poll.filter(asked -> asked.options().stream().anyMatch(option -> !option.isBlank()))
                        .isEmpty();
    }
}

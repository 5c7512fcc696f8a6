package org.tsumugi.feed.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.feed.PostKind;
import org.tsumugi.files.FileId;
import org.tsumugi.teams.TeamId;

/// What a person is writing, kept while they type.
///
/// @param token goes with the text until it is posted, so that posting it twice posts it once
/// @param acknowledge whether the readers will be asked to confirm, `dueOn` the day by when
public record Draft(
        UUID token,
        String title,
        String text,
        PostKind kind,
        List<FileId> files,
        Optional<TeamId> team,
        boolean acknowledge,
        Optional<LocalDate> dueOn) {

    public static Draft reply(UUID token, String text, List<FileId> files) {
        return new Draft(token, "", text, PostKind.NOTICE, files, Optional.empty(), false, Optional.empty());
    }

    public boolean isEmpty() {
        return title.isBlank() && text.isBlank() && files.isEmpty();
    }
}

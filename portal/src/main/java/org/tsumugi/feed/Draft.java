package org.tsumugi.feed;

import java.util.List;
import java.util.UUID;
import org.tsumugi.files.FileId;

/// What a person is writing, kept while they type.
///
/// @param token goes with the text until it is posted, so that posting it twice posts it once
public record Draft(UUID token, String title, String text, PostKind kind, List<FileId> files) {

    public boolean isEmpty() {
        return title.isBlank() && text.isBlank() && files.isEmpty();
    }
}

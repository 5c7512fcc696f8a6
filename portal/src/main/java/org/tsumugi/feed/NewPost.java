package org.tsumugi.feed;

import java.util.List;
import java.util.UUID;
import org.tsumugi.files.FileId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What the composer fills to post.
///
/// @param token made once per composed text: a retry or a double click with the same token posts once
/// @param text  Markdown, at most [#TEXT_MAX] characters
/// @param files  at most [#FILES_MAX]
/// @param stated the writer has checked that no patient is named, whatever the guard thinks
public record NewPost(UUID token, String text, List<FileId> files, boolean stated) {

    public static final int TEXT_MAX = 20_000;
    public static final int FILES_MAX = 10;

    public NewPost(UUID token, String text, List<FileId> files) {
        this(token, text, files, false);
    }

    public NewPost {
        text = text.strip();
        files = List.copyOf(files);
        if (text.isEmpty() && files.isEmpty()) {
            throw new Refused("feed.refused.text-missing");
        }
        if (!Texts.fits(text, TEXT_MAX)) {
            throw new Refused("feed.refused.text-too-long", TEXT_MAX);
        }
        Texts.requireStorable(text);
        if (files.size() > FILES_MAX) {
            throw new Refused("feed.refused.too-many-files", FILES_MAX);
        }
    }
}

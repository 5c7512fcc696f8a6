package org.tsumugi.feed;

import java.util.Optional;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What a writer says instead; the files stay.
///
/// @param version the version that was corrected: of two corrections at once the second is refused and loses nothing
/// @param title of a thread's first post what the thread is called from now on; of others nothing
/// @param text    Markdown, at most [NewPost#TEXT_MAX] characters
/// @param stated  the writer has checked that no patient is named, whatever the guard thinks
public record PostEdit(int version, Optional<String> title, String text, boolean stated) {

    /// Of a reply, which has no title.
    public PostEdit(int version, String text, boolean stated) {
        this(version, Optional.empty(), text, stated);
    }

    public PostEdit {
        title = title.map(NewThread::fitting);
        text = text.strip();
        if (text.isEmpty()) {
            throw new Refused("feed.refused.text-missing");
        }
        if (!Texts.fits(text, NewPost.TEXT_MAX)) {
            throw new Refused("feed.refused.text-too-long", NewPost.TEXT_MAX);
        }
        Texts.requireStorable(text);
    }
}

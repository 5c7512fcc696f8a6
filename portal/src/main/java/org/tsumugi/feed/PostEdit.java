package org.tsumugi.feed;

import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What a writer says instead; the files stay.
///
/// @param version the version that was corrected: of two corrections at once the second is refused and loses nothing
/// @param text    Markdown, at most [NewPost#TEXT_MAX] characters
/// @param stated  the writer has checked that no patient is named, whatever the guard thinks
public record PostEdit(int version, String text, boolean stated) {

    public PostEdit {
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

package org.tsumugi.feed.mentions;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Id;
import org.tsumugi.shell.MarkdownText;

/// Keeps with each post whom it calls, so that nobody has to read its text again for that.
///
/// The text is what counts, chosen from a list or typed: a draft, a retry and a correction need nothing beside it.
@Component
public class MentionKeeper {

    /// An @ that stands in no address of mail or web, and what follows it on its line.
    private static final Pattern CALL = Pattern.compile("(?<![A-Za-z0-9._%+/-])[@＠](?=([^\\n@＠]{1,120}))");

    /// More than a team has reason to call in one post.
    private static final int MOST = 50;

    private final MentionStore store;

    MentionKeeper(MentionStore store) {
        this.store = store;
    }

    /// Of a post that is new: no statement where it calls nobody.
    public void keep(Id post, Id thread, String text) {
        List<String> calls = calls(text);
        if (!calls.isEmpty()) {
            store.keep(post, thread, calls);
        }
    }

    /// Of a post that was corrected.
    public void keepAnew(Id post, Id thread, String text) {
        store.forget(post);
        keep(post, thread, text);
    }

    /// Of a post that was withdrawn.
    public void forget(Id post) {
        store.forget(post);
    }

    /// What is quoted was called before.
    static List<String> calls(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('＠') < 0) {
            return List.of();
        }
        return CALL.matcher(MarkdownText.ownWords(text))
                .results()
                .map(found -> found.group(1))
                .limit(MOST)
                .toList();
    }
}

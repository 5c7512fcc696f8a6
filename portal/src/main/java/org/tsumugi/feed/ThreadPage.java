package org.tsumugi.feed;

import java.util.List;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Owned;

/// A thread's head and the part of its posts that is on the screen.
public record ThreadPage(ThreadHead head, List<Post> posts) implements Owned {

    /// Posts on one page.
    public static final int SIZE = 50;

    @Override
    public MemberId owner() {
        return head.author();
    }

    /// The last that it has room for.
    int to() {
        return from() + SIZE - 1;
    }

    /// Position of the last post on it; 0 where there is none.
    public int last() {
        return posts.isEmpty() ? 0 : posts.getLast().position();
    }

    /// Position of the first post on it.
    public int from() {
        return posts.isEmpty() ? 1 : posts.getFirst().position();
    }

    /// Whether a reader of the page before has something to read: what became of a request calls somebody too.
    public boolean tellsMoreThan(ThreadPage before) {
        return last() > before.last() || !head.request().equals(before.head.request());
    }

    public boolean hasEarlier() {
        return !posts.isEmpty() && posts.getFirst().position() > 1;
    }

    public boolean hasLater() {
        return !posts.isEmpty() && last() < head.posts();
    }
}

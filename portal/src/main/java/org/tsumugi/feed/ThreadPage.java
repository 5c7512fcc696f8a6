package org.tsumugi.feed;

import java.util.List;

/// A thread's head and the part of its posts that is on the screen.
public record ThreadPage(ThreadHead head, List<Post> posts) {

    /// Posts on one page.
    public static final int SIZE = 50;

    public boolean hasEarlier() {
        return !posts.isEmpty() && posts.getFirst().position() > 1;
    }

    public boolean hasLater() {
        return !posts.isEmpty() && posts.getLast().position() < head.posts();
    }
}

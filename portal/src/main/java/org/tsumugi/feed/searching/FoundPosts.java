package org.tsumugi.feed.searching;

import java.util.List;
import java.util.Optional;

/// A page of what was found. It counts nothing beyond itself: a number would tell of posts that are hidden meanwhile.
///
/// @param relaxed nothing holds every word: these are the nearest
public record FoundPosts(List<FoundPost> posts, Optional<String> next, boolean relaxed, AnsweredBy answeredBy) {

    public enum AnsweredBy {
        ENGINE,
        /// The engine is away or has no index yet: only titles are looked through, said in the interface.
        TITLES
    }

    static final FoundPosts NOTHING = new FoundPosts(List.of(), Optional.empty(), false, AnsweredBy.ENGINE);
}

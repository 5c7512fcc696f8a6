package org.tsumugi.feed;

import java.util.Optional;
import org.tsumugi.teams.TeamId;

/// Which threads of my teams a feed shows.
public record FeedFilter(Only only, Optional<TeamId> team) {

    public enum Only {
        ALL,
        UNREAD,
        MENTIONS_ME,
        WAITS_FOR_ME
    }

    public static final FeedFilter EVERYTHING = new FeedFilter(Only.ALL, Optional.empty());

    public static FeedFilter of(TeamId team) {
        return new FeedFilter(Only.ALL, Optional.of(team));
    }

    public static FeedFilter of(Only only) {
        return new FeedFilter(only, Optional.empty());
    }
}

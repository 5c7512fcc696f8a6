package org.tsumugi.feed;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumugi.teams.TeamId;

/// Which threads of my teams a feed shows.
///
/// @param only all of these at once; [Only#ALL] narrows nothing
public record FeedFilter(Set<Only> only, Optional<TeamId> team) {

    public enum Only {
        ALL,
        UNREAD,
        MENTIONS_ME,
        WAITS_FOR_ME,
        OPEN_REQUESTS,
        /// Started by someone who was by then of the profession that I am.
        MY_PROFESSION,
        /// Started by someone who by then worked in the municipality where I work.
        MY_MUNICIPALITY
    }

    public static final FeedFilter EVERYTHING = of(Only.ALL);

    public FeedFilter {
        Set<Only> narrowing = EnumSet.noneOf(Only.class);
        only.stream().filter(one -> one != Only.ALL).forEach(narrowing::add);
        only = Set.copyOf(narrowing);
    }

    public static FeedFilter of(TeamId team) {
        return new FeedFilter(Set.of(), Optional.of(team));
    }

    public static FeedFilter of(Only... only) {
        return new FeedFilter(Set.of(only), Optional.empty());
    }

    public boolean has(Only one) {
        return one == Only.ALL ? only.isEmpty() : only.contains(one);
    }

    /// Whether what was asked is looked for, and not what was said last.
    public boolean isOfWhatIsAsked() {
        return only.contains(Only.WAITS_FOR_ME) || only.contains(Only.OPEN_REQUESTS);
    }

    /// The same with this one added, or taken away where it is there; [Only#ALL] takes all away.
    public FeedFilter with(Only one) {
        if (one == Only.ALL) {
            return new FeedFilter(Set.of(), team);
        }
        Set<Only> changed = only.stream().filter(other -> other != one).collect(Collectors.toSet());
        if (!only.contains(one)) {
            changed.add(one);
        }
        return new FeedFilter(changed, team);
    }

    public FeedFilter in(Optional<TeamId> other) {
        return new FeedFilter(only, other);
    }
}

package org.tsumugi.administration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a profession, or a facility, made of the portal in a year. Groups so small that a number would be somebody's
/// are put together.
///
/// @param name   in Japanese; empty for the small ones together
/// @param people who are here now
/// @param came   how many different people came in
/// @param before how many came in the year before
/// @param drifts whether clearly fewer people came in the last three months than in the three before
public record Group(
        String name,
        String english,
        int people,
        int came,
        int before,
        int posts,
        int readings,
        int meetings,
        boolean drifts) {

    /// Fewer people than this are nobody's business one by one.
    static final int SMALL = 3;

    boolean isRest() {
        return name.isEmpty();
    }

    /// Adds the smallest group to the rest while that has too few people: by what is missing, one would else know them.
    static List<Group> discreet(List<Group> groups) {
        Deque<Group> shown = new ArrayDeque<>(
                groups.stream().filter(group -> !group.isRest()).toList());
        @Nullable Group rest = groups.stream().filter(Group::isRest).findFirst().orElse(null);
        while (rest != null && rest.people() < SMALL && !shown.isEmpty()) {
            rest = rest.and(shown.removeLast());
        }
        List<Group> all = new ArrayList<>(shown);
        if (rest != null && rest.people() >= SMALL) {
            all.add(rest);
        }
        return all;
    }

    private Group and(Group other) {
        return new Group(
                "",
                "",
                people + other.people,
                came + other.came,
                before + other.before,
                posts + other.posts,
                readings + other.readings,
                meetings + other.meetings,
                false);
    }
}

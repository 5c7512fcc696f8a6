package org.tsumugi.administration;

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
        boolean drifts) {}

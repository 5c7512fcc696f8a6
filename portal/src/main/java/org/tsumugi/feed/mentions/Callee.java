package org.tsumugi.feed.mentions;

import org.tsumugi.members.Profession;

/// Someone or some group of a team that one could call, as the composer offers it.
///
/// @param label      what stands after the @
/// @param profession of a person and of a profession
/// @param facility   of a person and of a facility; may be empty
/// @param people     how many of a group belong to the team
public record Callee(Kind kind, String label, Profession profession, String facility, int people) {

    public enum Kind {
        MEMBER,
        PROFESSION,
        FACILITY
    }
}

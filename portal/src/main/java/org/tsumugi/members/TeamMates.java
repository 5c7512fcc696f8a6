package org.tsumugi.members;

import org.tsumugi.shared.MemberId;

/// Peg: who knows teams says whether two members work together in one that nobody enters unasked.
public interface TeamMates {

    boolean areTogether(MemberId reader, MemberId other);
}

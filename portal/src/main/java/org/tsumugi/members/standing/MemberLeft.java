package org.tsumugi.members.standing;

import org.tsumugi.shared.MemberId;

/// Someone has left for good: what they came in with is to be deleted.
public record MemberLeft(MemberId member) {}

package org.tsumugi.feed;

import org.tsumugi.shared.MemberId;

/// Somebody posted, as the first of a thread (`position` 1) or as a reply.
public record PostAdded(ThreadId thread, PostId post, int position, MemberId author) {}

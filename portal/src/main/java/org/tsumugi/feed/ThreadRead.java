package org.tsumugi.feed;

import org.tsumugi.shared.MemberId;

/// Someone had a thread on the screen, up to this position.
public record ThreadRead(ThreadId thread, MemberId member, int position) {}

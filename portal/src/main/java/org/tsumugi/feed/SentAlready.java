package org.tsumugi.feed;

import org.tsumugi.shared.Refused;

/// What was being written was posted before, from another screen, with other words: these would have to go as a post of
/// their own.
public class SentAlready extends Refused {

    SentAlready() {
        super("feed.refused.sent-already");
    }
}

package org.tsumugi.feed;

/// A few words of courtesy; there is no 了解, which is curt toward a senior and collides with 確認しました.
public enum Reaction {
    THANKS,
    HELPFUL,
    WELL_DONE,
    SUPPORT
}

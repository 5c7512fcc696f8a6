package org.tsumugi.shared;

import java.time.ZoneId;

/// What the whole region has in common.
public final class Region {

    /// Times are shown in this zone unless a member chose another.
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Region() {}
}

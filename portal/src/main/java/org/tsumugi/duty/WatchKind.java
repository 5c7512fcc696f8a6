package org.tsumugi.duty;

/// Whom one calls, in the order in which a board names them.
public enum WatchKind {
    PHYSICIAN,
    NURSING_STATION,
    PHARMACY,
    DENTAL
}

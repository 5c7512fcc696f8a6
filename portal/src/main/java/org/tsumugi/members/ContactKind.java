package org.tsumugi.members;

/// A way to reach someone.
public enum ContactKind {
    PHONE,
    MAIL
}

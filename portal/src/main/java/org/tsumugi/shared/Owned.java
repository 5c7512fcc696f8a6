package org.tsumugi.shared;

/// Content that someone made, who may see in the trail who looked at it.
public interface Owned {

    MemberId owner();
}

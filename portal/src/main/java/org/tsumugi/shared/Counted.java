package org.tsumugi.shared;

/// The answer of a door that does one thing many times: the trail keeps how often.
public interface Counted {

    int count();
}

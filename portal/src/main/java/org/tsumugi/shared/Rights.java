package org.tsumugi.shared;

import org.springframework.stereotype.Component;

/// Answers the doors' question whether the person acting holds a right.
@Component("rights")
public class Rights {

    /// Used by [May]; `right` is a name of [Right].
    public boolean allow(String right) {
        return Actor.find().map(actor -> actor.may(Right.valueOf(right))).orElse(false);
    }
}

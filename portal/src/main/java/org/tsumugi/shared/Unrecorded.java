package org.tsumugi.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A write that leaves no row in the trail, because it is no act: a draft while typing, a read mark.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unrecorded {

    /// Why this write is no act.
    String value();
}

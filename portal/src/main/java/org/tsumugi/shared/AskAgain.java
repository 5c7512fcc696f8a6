package org.tsumugi.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A door's method for which being signed in is not enough: who calls it proved within the last minutes that it is
/// they, or is asked again. An unlocked phone in a stranger's hand opens much, but not this.
///
/// @see ProofNeeded
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AskAgain {}

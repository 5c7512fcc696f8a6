package org.tsumugi.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A door's method that hands out protected content: who reads leaves a row in the trail, and where the row cannot be
/// written nobody gets an answer. An empty answer showed nothing and leaves none.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProtectedRead {}

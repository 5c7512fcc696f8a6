package org.tsumugi.guard;

/// A place in a text that tells of a home, if these words are the name of a quarter.
record Quarter(String name, Mark mark) {}

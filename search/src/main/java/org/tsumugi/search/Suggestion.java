package org.tsumugi.search;

/// A name to choose while typing, and the document it belongs to.
public record Suggestion(String id, String name) {}

package org.tsumugi.directory.entries;

/// How fresh the entries of a kind are; invented ones are not counted.
///
/// @param confirmed  of them, confirmed and not stale
/// @param stale      要確認
/// @param withLetter of them, asked each month
public record FreshnessCount(String kind, String kindEnglish, int entries, int confirmed, int stale, int withLetter) {}

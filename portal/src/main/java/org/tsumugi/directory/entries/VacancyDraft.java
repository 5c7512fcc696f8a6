package org.tsumugi.directory.entries;

/// What is told about free places.
///
/// @param unit what is free, at most [org.tsumugi.directory.Vacancy#UNIT_MAX] characters; empty where there is one kind
/// @param free 0 to [org.tsumugi.directory.Vacancy#FREE_MAX]
/// @param note at most [org.tsumugi.directory.Vacancy#NOTE_MAX] characters
public record VacancyDraft(String unit, int free, String note) {}

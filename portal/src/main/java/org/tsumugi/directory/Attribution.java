package org.tsumugi.directory;

import java.time.LocalDate;

/// Whose data is shown, in the words they ask for, and the days it is of.
public record Attribution(String source, String text, String licence, String address, LocalDate from, LocalDate to) {}

package org.tsumugi.joining.lists;

import java.util.List;

/// What a list would bring.
///
/// @param good  rows that can be invited
/// @param mails of them, who gets a letter; the others get slips
public record ListReport(int rows, int good, int mails, List<RowNote> notes) {}

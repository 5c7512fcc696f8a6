package org.tsumugi.directory.register;

import java.util.List;

/// What a list brought, or would bring.
///
/// @param kept      rows that a facility confirmed itself: no list writes over those
/// @param refused   rows that stayed out; `refusedRows` tells the first thousand
/// @param notes     what was left out of rows that went in; the first thousand
/// @param firstAdded   names, for whoever looks before taking the list in
public record ImportReport(
        String layout,
        int rows,
        int added,
        int changed,
        int unchanged,
        int kept,
        int refused,
        List<RowNote> refusedRows,
        List<RowNote> notes,
        List<String> firstAdded,
        List<String> firstChanged) {}

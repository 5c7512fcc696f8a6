package org.tsumugi.joining.lists;

import java.util.List;

/// What has to be mended in a row of a list.
///
/// @param line  of the file; the header is line 1
/// @param words key of the sentence
/// @param value the text at fault
public record RowNote(int line, String words, List<Object> values, String value) {

    static RowNote of(int line, String words, String value) {
        return new RowNote(line, words, List.of(), value);
    }
}

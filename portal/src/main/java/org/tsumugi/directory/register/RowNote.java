package org.tsumugi.directory.register;

/// What is to be said of a row.
///
/// @param line   the line of the file on which the row begins; the header is line 1
/// @param reason what, as a code that the words know
/// @param value  the text at fault, cut short
public record RowNote(long line, Reason reason, String value) {

    private static final int SHOWN = 60;

    public enum Reason {
        MALFORMED,
        TOO_LONG,
        UNPRINTABLE,
        NAME_MISSING,
        NUMBER_MISSING,
        TWICE,
        KIND_UNKNOWN,
        COORDINATES_OUTSIDE,
        PHONE_UNREADABLE,
        DAY_UNREADABLE
    }

    static RowNote of(long line, Reason reason, String value) {
        String plain = value.replaceAll("\\p{Cntrl}", " ");
        int end = plain.offsetByCodePoints(0, Math.min(SHOWN, plain.codePointCount(0, plain.length())));
        return new RowNote(line, reason, plain.substring(0, end));
    }
}

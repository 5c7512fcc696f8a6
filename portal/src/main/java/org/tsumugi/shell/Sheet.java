package org.tsumugi.shell;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Comma-separated values (RFC 4180) that a spreadsheet opens as UTF-8 and never takes for a formula.
public final class Sheet {

    /// By it a spreadsheet knows that the text is UTF-8.
    public static final String BEGINNING = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    private Sheet() {}

    public static String line(Stream<String> cells) {
        return cells.map(Sheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

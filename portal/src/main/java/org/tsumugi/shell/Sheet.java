package org.tsumugi.shell;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Comma-separated values (RFC 4180) that a spreadsheet opens as UTF-8 and never takes for a formula.
public final class Sheet {

    /// By it a spreadsheet knows that the text is UTF-8.
    public static final String BEGINNING = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");

    private Sheet() {}

    public static String line(Stream<String> cells) {
        return cells.map(Sheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A table to save, which no cache keeps.
    ///
    /// @param name of the file, in letters, digits and hyphens
    public static ResponseEntity<String> answer(String name, String table) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
                .body(table);
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

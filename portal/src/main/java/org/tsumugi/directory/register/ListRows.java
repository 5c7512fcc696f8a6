package org.tsumugi.directory.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV file one by one; a row that is broken costs that row, not the ones after it.
///
/// A quote that never closes would swallow the rest of the file: a row may go over a few lines only, and where it
/// comes to no end its first line is given up and reading goes on with the next.
final class ListRows {

    private static final int LINES_OF_A_ROW = 20;
    private static final int LETTERS_OF_A_LINE = 100_000;

    sealed interface Part {
        long line();
    }

    record Cells(long line, List<String> cells) implements Part {}

    record Broken(long line, String text, RowNote.Reason reason) implements Part {}

    private final BufferedReader text;
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private long line;

    ListRows(BufferedReader text) {
        this.text = text;
    }

    /// @param columns how many cells a row must have; 0 for the header
    /// @return nothing at the end
    @Nullable
    Part next(int columns) throws IOException {
        String first = take();
        while (first != null && first.isBlank()) {
            first = take();
        }
        if (first == null) {
            return null;
        }
        long begins = line;
        if (first.length() >= LETTERS_OF_A_LINE) {
            return new Broken(begins, first, RowNote.Reason.TOO_LONG);
        }
        String row = joined(first);
        List<String> cells = parsed(row);
        if (cells.isEmpty() || columns > 0 && cells.size() != columns) {
            return new Broken(begins, first, RowNote.Reason.MALFORMED);
        }
        for (long more = row.chars().filter(letter -> letter == '\n').count(); more > 0; more--) {
            take();
        }
        return new Cells(begins, cells);
    }

    /// The line and those after it up to where its quotes close; looked at, not yet taken.
    private String joined(String first) throws IOException {
        StringBuilder row = new StringBuilder(first);
        boolean open = quotes(first);
        for (int more = 0; open && more < LINES_OF_A_ROW && row.length() < LETTERS_OF_A_LINE; more++) {
            String following = peek(more);
            if (following == null) {
                return row.toString();
            }
            row.append('\n').append(following);
            open ^= quotes(following);
        }
        return row.toString();
    }

    private static boolean quotes(String text) {
        return text.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    private static List<String> parsed(String row) throws IOException {
        if (quotes(row)) {
            return List.of();
        }
        try (var reader = CsvReader.builder().ofCsvRecord(row)) {
            var records = reader.iterator();
            List<String> cells = records.hasNext() ? records.next().getFields() : List.of();
            return records.hasNext() ? List.of() : cells;
        } catch (CsvParseException broken) {
            return List.of();
        }
    }

    private @Nullable String take() throws IOException {
        line++;
        return ahead.isEmpty() ? read() : ahead.poll();
    }

    private @Nullable String peek(int position) throws IOException {
        while (ahead.size() <= position) {
            String following = read();
            if (following == null) {
                return null;
            }
            ahead.add(following);
        }
        return ahead.stream().skip(position).findFirst().orElse(null);
    }

    /// A line cut at the limit, so that a file without line ends cannot fill the memory.
    private @Nullable String read() throws IOException {
        StringBuilder letters = new StringBuilder();
        int letter = text.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (letters.length() < LETTERS_OF_A_LINE && letter != '\r') {
                letters.append((char) letter);
            }
            letter = text.read();
        }
        return letters.toString();
    }
}

package org.tsumugi.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Tells text from what only pretends to be text, and a table of values from prose.
/// Text may be in any encoding that keeps ASCII (UTF-8, Shift_JIS, EUC-JP, ISO-2022-JP) or in UTF-16 with its mark.
final class PlainTexts {

    private static final int HEAD = 64 * 1024;
    private static final int ROWS = 20;

    /// Left over where ISO-2022-JP is read as something else.
    private static final char ESCAPE = 0x1b;

    /// What EUC-JP can't be, Windows may; the other way round Windows reads everything as half-width kana.
    private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-2022-JP", "EUC-JP", "windows-31j");

    /// Readers of PDF look this far for its mark.
    private static final int PDF_WITHIN = 1024;

    private static final Set<String> SCRIPTS = Set.of(
            "text/html",
            "text/javascript",
            "application/javascript",
            "application/x-sh",
            "application/x-bat",
            "text/x-php",
            "text/x-perl",
            "text/x-python",
            "text/x-ruby",
            "text/vbscript",
            "text/x-vbscript");
    /// Comments and declarations are skipped as a browser skips them; then a tag is a tag.
    private static final Pattern MARKUP = Pattern.compile(
            "\\A\\s*(<!--.*?-->\\s*|<\\?.*?\\?>\\s*)*<[a-z/!?].*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private PlainTexts() {}

    static Verdict examine(Path file, MediaType type) throws IOException {
        var mime = type.toString();
        var registry = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
        if (SCRIPTS.contains(mime) || registry.isInstanceOf(type, MediaType.APPLICATION_XML)) {
            return new Verdict.Refused(mime, Refusal.ACTIVE_CONTENT);
        }
        var maybeText =
                type.equals(MediaType.OCTET_STREAM) || Set.of("text", "message").contains(type.getType());
        var encoding = encoding(file);
        if (!maybeText || hasControls(file, encoding)) {
            return new Verdict.Refused(mime, Refusal.TYPE_NOT_ALLOWED);
        }
        var head = head(file, encoding);
        if (head.startsWith("#!") || MARKUP.matcher(head).matches()) {
            return new Verdict.Refused(mime, Refusal.ACTIVE_CONTENT);
        }
        if (head.lastIndexOf("%PDF-", PDF_WITHIN) >= 0) {
            return new Verdict.Refused(mime, Refusal.AMBIGUOUS);
        }
        return new Verdict.Accepted(isTable(head, ',') || isTable(head, ';') ? FileType.CSV : FileType.TEXT);
    }

    /// In the first of the usual Japanese encodings that can be read without a fault.
    static void read(Path file, Letters letters) throws IOException {
        var buffer = new char[HEAD];
        try (var in = reader(file, written(file))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                letters.write(buffer, 0, n);
            }
        }
    }

    private static Charset written(Path file) throws IOException {
        var marked = encoding(file);
        if (marked.equals(StandardCharsets.UTF_16)) {
            return marked;
        }
        for (var name : ENCODINGS) {
            if (readsAs(file, Charset.forName(name))) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean readsAs(Path file, Charset encoding) throws IOException {
        var strict = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var in = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file), HEAD), strict)) {
            var buffer = new char[HEAD];
            var escapes = false;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                escapes |= new String(buffer, 0, n).indexOf(ESCAPE) >= 0;
            }
            return !escapes;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// ISO 8859-1 stands for every encoding that keeps ASCII: what is looked for here is ASCII.
    private static Charset encoding(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mark = in.readNBytes(3);
            if (mark.length >= 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff) {
                return StandardCharsets.UTF_16;
            }
            if (mark.length >= 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) {
                return StandardCharsets.UTF_16;
            }
            var utf8 = mark.length == 3 && (mark[0] & 0xff) == 0xef && (mark[1] & 0xff) == 0xbb;
            return utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        }
    }

    private static Reader reader(Path file, Charset encoding) throws IOException {
        return new InputStreamReader(new BufferedInputStream(Files.newInputStream(file), HEAD), encoding);
    }

    private static boolean hasControls(Path file, Charset encoding) throws IOException {
        try (var in = reader(file, encoding)) {
            var buffer = new char[HEAD];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (isControl(buffer[i])) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean isControl(char c) {
        return switch (c) {
            case '\t', '\n', '\r', '\f', 0x1b -> false; // escape switches the character set in ISO-2022-JP
            default -> c < ' ' || c == 0x7f;
        };
    }

    private static String head(Path file, Charset encoding) throws IOException {
        try (var in = reader(file, encoding)) {
            var buffer = new char[HEAD];
            var length = 0;
            for (int n = 0; n >= 0 && length < HEAD; n = in.read(buffer, length, HEAD - length)) {
                length += n;
            }
            var head = new String(buffer, 0, length);
            return head.startsWith("\uFEFF") ? head.substring(1) : head;
        }
    }

    /// Two rows or more, all with the same number of columns, and more than one.
    private static boolean isTable(String head, char separator) {
        var columns = columns(head, separator);
        return columns.size() >= 2 && columns.getFirst() > 1 && columns.stream().allMatch(columns.getFirst()::equals);
    }

    private static List<Integer> columns(String head, char separator) {
        var rows = new ArrayList<Integer>();
        var quoted = false;
        var columns = 1;
        var empty = true;
        for (int i = 0; i < head.length() && rows.size() < ROWS; i++) {
            var c = head.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && c == '\n') {
                if (!empty) {
                    rows.add(columns);
                }
                columns = 1;
                empty = true;
            } else if (c != '\r') {
                empty = false;
                columns += !quoted && c == separator ? 1 : 0;
            }
        }
        if (!empty && head.length() < HEAD && rows.size() < ROWS) {
            rows.add(columns);
        }
        return rows;
    }
}

package org.tsumugi.directory.register;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a list as text: UTF-8 with or without a byte order mark, or what Japanese spreadsheets write (CP932).
final class ListText {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final int PIECE = 64 * 1024;

    private ListText() {}

    static BufferedReader open(Path file) throws IOException {
        Charset charset = headerIsUtf8(file) || isUtf8(file) ? StandardCharsets.UTF_8 : CP932;
        Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
        BufferedReader text = new BufferedReader(reader);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    /// A header with Japanese in it settles the question: a broken letter further down then costs its row only.
    private static boolean headerIsUtf8(Path file) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int letter = in.read(); letter >= 0 && letter != '\n' && line.size() < PIECE; letter = in.read()) {
                line.write(letter);
            }
        }
        String header = line.toString(StandardCharsets.UTF_8);
        return header.indexOf('\uFFFD') < 0 && header.length() < line.size();
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer letters = CharBuffer.allocate(PIECE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                if (decoder.decode(bytes, letters.clear(), end).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }
}

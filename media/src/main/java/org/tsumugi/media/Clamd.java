package org.tsumugi.media;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Speaks clamd's INSTREAM: chunks with their length before them, then one line of answer.
record Clamd(InetSocketAddress address, Duration connectWithin, Duration answerWithin) implements Scanner {

    private static final int CHUNK = 64 * 1024;
    private static final String FOUND = " FOUND";

    @Override
    public Scan scan(InputStream bytes) {
        // A fresh address each time: the name may have moved to another host since.
        var fresh = new InetSocketAddress(address.getHostString(), address.getPort());
        try (var socket = new Socket()) {
            socket.connect(fresh, Math.toIntExact(connectWithin.toMillis()));
            socket.setSoTimeout(Math.toIntExact(answerWithin.toMillis()));
            return understand(ask(socket, bytes));
        } catch (IOException e) {
            return new Scan.NotScanned("the scanner does not answer: " + e.getMessage());
        }
    }

    /// Who sets up a scanner wants it asked: a file that it did not see is refused, and sent again later.
    @Override
    public boolean required() {
        return true;
    }

    private static String ask(Socket socket, InputStream bytes) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var chunk = new byte[CHUNK];
        for (int n = bytes.readNBytes(chunk, 0, CHUNK); n > 0; n = bytes.readNBytes(chunk, 0, CHUNK)) {
            out.writeInt(n);
            out.write(chunk, 0, n);
        }
        out.writeInt(0);
        out.flush();
        var answer = new BufferedInputStream(socket.getInputStream()).readNBytes(4096);
        return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Scan understand(String answer) {
        if (answer.equals("stream: OK")) {
            return new Scan.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return new Scan.Infected(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        return new Scan.NotScanned("the scanner said: " + answer);
    }
}

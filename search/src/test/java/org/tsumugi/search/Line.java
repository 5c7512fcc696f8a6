package org.tsumugi.search;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A telephone line to a server, which a test can cut and mend.
final class Line implements AutoCloseable {

    private final URI target;
    private final int port;
    private final Queue<Socket> calls = new ConcurrentLinkedQueue<>();
    private volatile ServerSocket listening;

    Line(URI target) throws IOException {
        this.target = target;
        listening = open(0);
        port = listening.getLocalPort();
        answer(listening);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void cut() throws IOException {
        listening.close();
        for (var call = calls.poll(); call != null; call = calls.poll()) {
            call.close();
        }
    }

    void mend() throws IOException {
        listening = open(port);
        answer(listening);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private static ServerSocket open(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void answer(ServerSocket socket) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    var caller = socket.accept();
                    var called = new Socket(target.getHost(), target.getPort());
                    calls.add(caller);
                    calls.add(called);
                    pass(caller, called);
                    pass(called, caller);
                } catch (IOException e) {
                    // Cut.
                }
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // Cut.
            }
        });
    }
}

package tsumugi.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A telephone line to a server on this machine, for tests and trials: it can be cut and mended, and can break off.
public final class Line implements AutoCloseable {

    private final URI target;
    private final int port;
    private final Queue<Socket> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bad = new AtomicInteger();
    private volatile ServerSocket listening;

    public Line(URI target) throws IOException {
        this.target = target;
        listening = open(0);
        port = listening.getLocalPort();
        answer(listening);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public synchronized void cut() throws IOException {
        listening.close();
        for (var call = calls.poll(); call != null; call = calls.poll()) {
            call.close();
        }
    }

    public void mend() throws IOException {
        listening = open(port);
        answer(listening);
    }

    /// The next so many calls end once the caller has begun to speak.
    public void breakOff(int calls) {
        bad.set(calls);
    }

    /// How many of those are still to come.
    public int stillBad() {
        return bad.get();
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
                    if (bad.get() > 0) {
                        bad.decrementAndGet();
                        hangUp(caller);
                        continue;
                    }
                    put(socket, caller, new Socket(target.getHost(), target.getPort()));
                } catch (IOException e) {
                    // Cut.
                }
            }
        });
    }

    /// A call that came in while the line was being cut is cut with it.
    private synchronized void put(ServerSocket socket, Socket caller, Socket called) throws IOException {
        if (socket.isClosed()) {
            caller.close();
            called.close();
            return;
        }
        calls.add(caller);
        calls.add(called);
        pass(caller, called);
        pass(called, caller);
    }

    private static void hangUp(Socket caller) throws IOException {
        try (caller) {
            caller.getInputStream().read();
        }
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

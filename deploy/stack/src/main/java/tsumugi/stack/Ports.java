package tsumugi.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Finds free loopback ports, below the range from which the system takes ports for outgoing connections.
final class Ports {

    private static final int FIRST = 20_000;
    private static final int AFTER_LAST = 30_000;
    private static final int TRIES = 200;

    private Ports() {}

    static int free() {
        for (var i = 0; i < TRIES; i++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new StackException("No free port between " + FIRST + " and " + AFTER_LAST + " on the loopback address.");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}

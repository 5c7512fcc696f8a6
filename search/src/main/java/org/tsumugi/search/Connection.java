package org.tsumugi.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the engine is, as whom to ask it, and how long to wait; `authority` is the certificate (PEM) to trust.
public record Connection(
        List<URI> addresses,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path authority,
        Duration connectLimit,
        Duration answerLimit) {

    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    public Connection {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a connection needs an address");
        }
    }

    public static Connection to(URI... addresses) {
        return new Connection(List.of(addresses), null, null, null, CONNECT, ANSWER);
    }

    public Connection as(String user, String password) {
        return new Connection(addresses, user, password, authority, connectLimit, answerLimit);
    }

    public Connection trusting(Path authority) {
        return new Connection(addresses, user, password, authority, connectLimit, answerLimit);
    }

    public Connection within(Duration connectLimit, Duration answerLimit) {
        return new Connection(addresses, user, password, authority, connectLimit, answerLimit);
    }

    /// Without the password, as this may end in a log.
    @Override
    public String toString() {
        return "Connection" + addresses;
    }
}

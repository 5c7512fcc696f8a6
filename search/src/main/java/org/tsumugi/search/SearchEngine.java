package org.tsumugi.search;

import java.net.URI;

/// The way to the search engine; made without asking it anything, so that a portal starts while it is down.
public final class SearchEngine implements AutoCloseable {

    private final Wire wire;

    private SearchEngine(Wire wire) {
        this.wire = wire;
    }

    public static SearchEngine connect(URI address) {
        return connect(Connection.to(address));
    }

    public static SearchEngine connect(Connection connection) {
        return new SearchEngine(new Wire(connection));
    }

    /// Whether the engine answers; asked anew only when the last answer is older than a moment.
    public boolean available() {
        return wire.available();
    }

    public Index index(IndexPlan plan) {
        return new Index(wire, plan);
    }

    @Override
    public void close() {
        wire.close();
    }
}

package org.tsumugi.search;

/// The engine cannot be reached, answers late or has no index yet: the caller falls back to its own store.
public final class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    SearchUnavailable(String message) {
        super(message);
    }

    SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.tsumugi.media;

/// The S3 store could not be reached or would not do its work; nothing was kept, and a later try may succeed.
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}

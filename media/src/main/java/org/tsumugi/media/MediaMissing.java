package org.tsumugi.media;

/// The store holds no file of that hash.
public final class MediaMissing extends RuntimeException {

    private final ContentHash hash;

    public MediaMissing(ContentHash hash) {
        super("No file " + hash + " in the store");
        this.hash = hash;
    }

    public ContentHash hash() {
        return hash;
    }
}

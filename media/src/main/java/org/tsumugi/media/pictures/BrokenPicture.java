package org.tsumugi.media.pictures;

/// The bytes are no readable picture of the format that they claim.
public final class BrokenPicture extends Exception {

    public BrokenPicture(String what) {
        super(what);
    }

    public BrokenPicture(String what, Throwable cause) {
        super(what, cause);
    }
}

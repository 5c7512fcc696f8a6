package org.tsumugi.media.pictures;

/// The picture states a size beyond the limit; it was not decoded.
public final class TooManyPixels extends Exception {

    public TooManyPixels(long pixels, long limit) {
        super(pixels + " pixels, at most " + limit);
    }
}

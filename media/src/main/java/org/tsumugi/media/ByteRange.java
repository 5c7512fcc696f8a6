package org.tsumugi.media;

/// The bytes from first to last, both included, counted from zero.
public record ByteRange(long first, long last) {

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("A range runs from 0 or later to its first byte or later");
        }
    }

    public static ByteRange from(long first) {
        return new ByteRange(first, Long.MAX_VALUE);
    }
}

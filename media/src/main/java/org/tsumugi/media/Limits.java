package org.tsumugi.media;

/// What a file may be at most: its bytes, a picture's pixels, and an office file's bytes when unpacked.
public record Limits(long maxBytes, long maxPixels, long maxUnpackedBytes) {

    /// 50 MB, a 50-megapixel camera, 512 MB unpacked.
    public static final Limits STANDARD = new Limits(50L << 20, 50_331_648, 512L << 20);

    public Limits {
        if (maxBytes < 1 || maxPixels < 1 || maxUnpackedBytes < 1) {
            throw new IllegalArgumentException("Limits are positive");
        }
    }

    public Limits withMaxBytes(long bytes) {
        return new Limits(bytes, maxPixels, maxUnpackedBytes);
    }
}

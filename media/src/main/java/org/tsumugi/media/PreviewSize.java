package org.tsumugi.media;

/// How large a preview is at most, on its longer side.
public enum PreviewSize {
    THUMBNAIL(320),
    PAGE(1280);

    private final int pixels;

    PreviewSize(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }
}

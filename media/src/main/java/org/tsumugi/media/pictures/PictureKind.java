package org.tsumugi.media.pictures;

/// The picture formats that can be cleaned.
public enum PictureKind {
    JPEG,
    PNG,
    GIF,
    WEBP
}

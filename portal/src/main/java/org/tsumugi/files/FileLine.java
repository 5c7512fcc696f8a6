package org.tsumugi.files;

/// A file as a line under a post. The size is in bytes, the type a MIME name decided from the content.
public record FileLine(FileId id, String name, String type, long size) {

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    public boolean hasPreview() {
        return isPicture() || type.equals("application/pdf");
    }
}

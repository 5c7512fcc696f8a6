package org.tsumugi.media;

import java.util.Arrays;
import java.util.Optional;

/// The types that are kept, decided from a file's content; everything else is refused.
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mime;
    private final String extension;

    FileType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    public String mime() {
        return mime;
    }

    /// The usual ending of such a file's name, without the dot.
    public String extension() {
        return extension;
    }

    public boolean picture() {
        return switch (this) {
            case JPEG, PNG, GIF, WEBP -> true;
            case PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, TEXT, CSV -> false;
        };
    }

    public boolean previewable() {
        return picture() || this == PDF;
    }

    public static Optional<FileType> of(String mime) {
        return Arrays.stream(values()).filter(type -> type.mime.equals(mime)).findFirst();
    }
}

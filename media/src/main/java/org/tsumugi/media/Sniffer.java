package org.tsumugi.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// Tells a file's type from its content alone; a name is never asked for, so it can't lie.
final class Sniffer {

    private static final Set<String> HEIC =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");
    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private Sniffer() {}

    static Verdict sniff(Path file, Limits limits) throws IOException {
        var type = magic(file);
        var mime = type.toString();
        return switch (mime) {
            case "image/jpeg" -> new Verdict.Accepted(FileType.JPEG);
            case "image/png" -> new Verdict.Accepted(FileType.PNG);
            case "image/gif" -> new Verdict.Accepted(FileType.GIF);
            case "image/webp" -> new Verdict.Accepted(FileType.WEBP);
            case "application/pdf" -> pdf(file);
            case "application/x-tika-msoffice" -> OfficeFiles.examineOld(file);
            default -> other(file, type, limits);
        };
    }

    private static Verdict other(Path file, MediaType type, Limits limits) throws IOException {
        var mime = type.toString();
        if (HEIC.contains(mime)) {
            return new Verdict.Refused(mime, Refusal.HEIC);
        }
        if (ZIPPED.contains(mime) || mime.startsWith(OPEN_DOCUMENT)) {
            return OfficeFiles.examine(file, limits);
        }
        return PlainTexts.examine(file, type);
    }

    /// Readers of PDF forgive bytes before the header and after the end; here they would hide a second format.
    private static Verdict pdf(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(5), StandardCharsets.ISO_8859_1);
            return head.equals("%PDF-") && !OfficeFiles.opensAsArchive(file)
                    ? new Verdict.Accepted(FileType.PDF)
                    : new Verdict.Refused(FileType.PDF.mime(), Refusal.AMBIGUOUS);
        }
    }

    private static MediaType magic(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata());
        }
    }
}

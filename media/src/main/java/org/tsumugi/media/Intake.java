package org.tsumugi.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.tsumugi.media.pictures.BrokenPicture;
import org.tsumugi.media.pictures.PictureKind;
import org.tsumugi.media.pictures.Pictures;
import org.tsumugi.media.pictures.TooManyPixels;

/// The way in: measures, tells the type, scans, cleans, and only then puts into the store.
final class Intake {

    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration EXAMINE = Duration.ofSeconds(30);

    private final Bucket bucket;
    private final Scanner scanner;
    private final Workbench workbench;
    private final Previews previews;

    Intake(Bucket bucket, Scanner scanner, Workbench workbench, Previews previews) {
        this.bucket = bucket;
        this.scanner = scanner;
        this.workbench = workbench;
        this.previews = previews;
    }

    KeepAnswer keep(InputStream bytes, Limits limits) throws IOException {
        try (var came = Spool.of(bytes, limits.maxBytes())) {
            if (came.size() == 0) {
                return new KeepAnswer.Empty();
            }
            if (came.size() > limits.maxBytes()) {
                return new KeepAnswer.TooLarge(limits.maxBytes());
            }
            return switch (Sniffer.sniff(came.file(), limits)) {
                case Verdict.Refused(String type, Refusal reason) -> new KeepAnswer.NotAccepted(type, reason);
                case Verdict.Accepted(FileType type) -> scanAndKeep(came, type, limits);
            };
        }
    }

    private KeepAnswer scanAndKeep(Spool came, FileType type, Limits limits) throws IOException {
        Scan scan;
        try (var bytes = came.read()) {
            scan = scanner.scan(bytes);
        }
        if (scan instanceof Scan.Infected(String name)) {
            return new KeepAnswer.Infected(name);
        }
        if (scanner.required() && scan instanceof Scan.NotScanned(String why)) {
            return new KeepAnswer.NotChecked(why);
        }
        try {
            return switch (type) {
                case JPEG, PNG, GIF, WEBP -> keepPicture(came, PictureKind.valueOf(type.name()), limits, scan);
                case PDF -> keepPaper(came, scan);
                case DOCX, XLSX, PPTX, ODT, ODS, ODP, TEXT, CSV -> put(came, type, new Shape.Plain(), scan);
            };
        } catch (TooManyPixels e) {
            return new KeepAnswer.NotAccepted(type.mime(), Refusal.TOO_MANY_PIXELS);
        } catch (BrokenPicture | Workbench.GaveUp e) {
            return new KeepAnswer.NotAccepted(type.mime(), Refusal.BROKEN);
        } catch (Workbench.NoRoom e) {
            throw new IOException("Too many files are being examined", e);
        }
    }

    private KeepAnswer keepPicture(Spool came, PictureKind kind, Limits limits, Scan scan)
            throws IOException, BrokenPicture, TooManyPixels, Workbench.GaveUp, Workbench.NoRoom {
        var weight = Workbench.weightOf(Pictures.pixels(kind, came.file(), limits.maxPixels()));
        try (var clean = Spool.empty()) {
            var cleaned = workbench.run(
                    weight,
                    WAIT,
                    EXAMINE,
                    () -> Pictures.clean(
                            kind, came.file(), clean.file(), limits.maxPixels(), PreviewSize.PAGE.pixels()));
            var shape = new Shape.Picture(cleaned.width(), cleaned.height());
            var kept = put(clean, FileType.valueOf(cleaned.kind().name()), shape, scan);
            if (!previews.has(kept.hash())) {
                previews.put(kept.hash(), 1, cleaned.likeness());
            }
            return kept;
        }
    }

    private KeepAnswer keepPaper(Spool came, Scan scan)
            throws IOException, BrokenPicture, TooManyPixels, Workbench.GaveUp, Workbench.NoRoom {
        return switch (workbench.run(Workbench.PAPER, WAIT, EXAMINE, () -> Papers.open(came.file()))) {
            case Papers.Opened.Refused(Refusal reason) -> new KeepAnswer.NotAccepted(FileType.PDF.mime(), reason);
            case Papers.Opened.Pages(int count) -> {
                var kept = put(came, FileType.PDF, new Shape.Pages(count), scan);
                previews.countPages(kept.hash(), count);
                yield kept;
            }
        };
    }

    private KeepAnswer.Kept put(Spool file, FileType type, Shape shape, Scan scan) throws IOException {
        var hash = file.hash();
        var size = file.size();
        if (!bucket.size(MediaStore.key(hash)).equals(Optional.of(size))) {
            bucket.put(MediaStore.key(hash), file.file(), type.mime());
        }
        return new KeepAnswer.Kept(hash, size, type, shape, scan);
    }
}

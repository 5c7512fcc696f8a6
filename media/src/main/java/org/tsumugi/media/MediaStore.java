package org.tsumugi.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.tsumugi.media.pictures.BrokenPicture;
import org.tsumugi.media.pictures.PictureKind;
import org.tsumugi.media.pictures.Pictures;
import org.tsumugi.media.pictures.TooManyPixels;

/// Keeps files under the hash of their content and gives them back; examines what comes in before anything is kept.
/// It hands out no addresses of the store: every byte passes through the portal, which asks each time who may read it.
public final class MediaStore implements AutoCloseable {

    private static final String PREFIX = "sha256/";
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration EXAMINE = Duration.ofSeconds(30);

    private final Bucket bucket;
    private final Scanner scanner;
    private final Workbench workbench = new Workbench();
    private final Previews previews;

    private MediaStore(Bucket bucket, Scanner scanner) {
        this.bucket = bucket;
        this.scanner = scanner;
        this.previews = new Previews(bucket, workbench);
    }

    public static MediaStore connect(StoreSettings settings) {
        return connect(settings, Scanner.none());
    }

    /// Asks nothing of the store yet, which may still be away; the bucket is made with the first file.
    public static MediaStore connect(StoreSettings settings, Scanner scanner) {
        return new MediaStore(new Bucket(settings), scanner);
    }

    /// Reads at most one byte more than the limit. An [IOException] means that the sender broke off or the local disk
    /// is full.
    public KeepAnswer keep(InputStream bytes, Limits limits) throws IOException {
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

    public Fetched fetch(ContentHash hash) {
        return fetched(hash, bucket.get(key(hash), null));
    }

    /// A range that ends after the file's end gives what there is; one that begins there is an
    /// [IllegalArgumentException].
    public Fetched fetch(ContentHash hash, ByteRange range) {
        return fetched(hash, bucket.get(key(hash), range));
    }

    /// A JPEG of the picture or the first page; empty when none can be made. Pictures have theirs since they were kept.
    public Optional<Fetched> preview(ContentHash hash, FileType type, PreviewSize size) {
        return type.previewable() ? previews.find(hash, type, size, 1) : Optional.empty();
    }

    /// How many pages a PDF has.
    public int pages(ContentHash hash) {
        return previews.pages(hash);
    }

    /// A page of a PDF as a JPEG of [PreviewSize#PAGE]; pages count from one.
    public Optional<Fetched> page(ContentHash hash, int page) {
        return page >= 1 && page <= pages(hash)
                ? previews.find(hash, FileType.PDF, PreviewSize.PAGE, page)
                : Optional.empty();
    }

    public boolean exists(ContentHash hash) {
        return bucket.has(key(hash));
    }

    /// Removes the file and its previews; a file that is not there is no error. Whoever removes must know that nobody
    /// refers to it.
    public void remove(ContentHash hash) {
        previews.remove(hash);
        bucket.remove(key(hash));
    }

    /// Visits every file in the store, so that a sweeper finds those that no row knows: a file is kept before its row
    /// is written.
    public void each(Consumer<Held> visitor) {
        bucket.each(
                PREFIX,
                item -> visitor.accept(new Held(
                        new ContentHash(item.key().substring(PREFIX.length()).replace("/", "")),
                        item.size(),
                        item.since())));
    }

    /// Asks the scanner about a kept file, for those that came while it was away or before it knew the name.
    public Scan scan(ContentHash hash) {
        try (var file = fetch(hash)) {
            return scanner.scan(file.bytes());
        } catch (IOException e) {
            throw new StoreUnavailable("The file can't be read to its end", e);
        }
    }

    /// Throws [StoreUnavailable] unless the store answers.
    public void check() {
        bucket.check();
    }

    @Override
    public void close() {
        bucket.close();
    }

    static String key(ContentHash hash) {
        return PREFIX + hash.hex().substring(0, 2) + "/" + hash.hex().substring(2);
    }

    private KeepAnswer scanAndKeep(Spool came, FileType type, Limits limits) throws IOException {
        Scan scan;
        try (var bytes = came.read()) {
            scan = scanner.scan(bytes);
        }
        if (scan instanceof Scan.Infected(String name)) {
            return new KeepAnswer.Infected(name);
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
        if (!bucket.size(key(hash)).equals(Optional.of(size))) {
            bucket.put(key(hash), file.file(), type.mime());
        }
        return new KeepAnswer.Kept(hash, size, type, shape, scan);
    }

    private static Fetched fetched(ContentHash hash, Optional<Bucket.Got> got) {
        return got.map(found -> new Fetched(
                        found.bytes(),
                        found.length(),
                        found.total(),
                        FileType.of(found.mime())
                                .orElseThrow(() -> new IllegalStateException("Not a file of ours: " + found.mime()))))
                .orElseThrow(() -> new MediaMissing(hash));
    }
}

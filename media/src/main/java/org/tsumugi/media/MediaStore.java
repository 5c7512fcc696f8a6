package org.tsumugi.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps files under the hash of their content and gives them back; examines what comes in before anything is kept.
/// It hands out no addresses of the store: every byte passes through the portal, which asks each time who may read it.
public final class MediaStore implements AutoCloseable {

    private static final String PREFIX = "sha256/";

    private final Bucket bucket;
    private final Scanner scanner;
    private final Previews previews;
    private final Intake intake;

    private MediaStore(Bucket bucket, Scanner scanner) {
        this.bucket = bucket;
        this.scanner = scanner;
        var workbench = new Workbench();
        this.previews = new Previews(bucket, workbench);
        this.intake = new Intake(bucket, scanner, workbench, previews);
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
        return intake.keep(bytes, limits);
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

    /// What is written inside, without its form, at most so many letters; empty where nothing is or can be read.
    ///
    /// @throws StoreUnavailable also where there is no room to read it just now
    public String text(ContentHash hash, FileType type, int letters) {
        return previews.text(hash, type, letters);
    }

    public boolean exists(ContentHash hash) {
        return bucket.has(key(hash));
    }

    /// Removes the file and its previews; a file that is not there is no error. Whoever removes must know that nobody
    /// refers to the hash or is about to: [#keep] of the same content finds it there and puts nothing.
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

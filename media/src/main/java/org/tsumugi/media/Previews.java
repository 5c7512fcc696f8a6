package org.tsumugi.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.tsumugi.media.pictures.BrokenPicture;
import org.tsumugi.media.pictures.Drawing;
import org.tsumugi.media.pictures.PictureKind;
import org.tsumugi.media.pictures.Pictures;
import org.tsumugi.media.pictures.TooManyPixels;

/// The previews beside the files. All of them can be made again: an operator may delete everything below "preview/".
final class Previews {

    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration DRAW = Duration.ofSeconds(20);
    private static final System.Logger LOG = System.getLogger(Previews.class.getName());

    private final Bucket bucket;
    private final Workbench workbench;

    Previews(Bucket bucket, Workbench workbench) {
        this.bucket = bucket;
        this.workbench = workbench;
    }

    Optional<Fetched> find(ContentHash hash, FileType type, PreviewSize size, int page) {
        var key = key(hash, size, page);
        var made = bucket.get(key, null);
        if (made.isEmpty()) {
            make(hash, type, page);
            made = bucket.get(key, null);
        }
        return made.flatMap(Previews::unlessNone);
    }

    int pages(ContentHash hash) {
        try (var counted =
                bucket.get(pagesKey(hash), null).map(Bucket.Got::bytes).orElse(null)) {
            return counted == null
                    ? countAgain(hash)
                    : Integer.parseInt(new String(counted.readNBytes(10), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new StoreUnavailable("The number of pages can't be read", e);
        }
    }

    void countPages(ContentHash hash, int pages) {
        bucket.put(pagesKey(hash), Integer.toString(pages).getBytes(StandardCharsets.US_ASCII), "text/plain");
    }

    void put(ContentHash hash, int page, BufferedImage likeness) {
        bucket.put(key(hash, PreviewSize.PAGE, page), jpeg(likeness, PreviewSize.PAGE), FileType.JPEG.mime());
        if (page == 1) {
            bucket.put(
                    key(hash, PreviewSize.THUMBNAIL, 1), jpeg(likeness, PreviewSize.THUMBNAIL), FileType.JPEG.mime());
        }
    }

    boolean has(ContentHash hash) {
        return bucket.has(key(hash, PreviewSize.THUMBNAIL, 1)) && bucket.has(key(hash, PreviewSize.PAGE, 1));
    }

    /// Kept nowhere: whoever asks keeps it.
    String text(ContentHash hash, FileType type, int letters) {
        if (type.picture()) {
            return "";
        }
        try (var spool = spool(hash)) {
            return workbench.run(
                    Workbench.PAPER,
                    WAIT,
                    DRAW.plus(WAIT),
                    () -> new TextInside(letters, DRAW).read(spool.file(), type));
        } catch (BrokenPicture | TooManyPixels | Workbench.GaveUp e) {
            LOG.log(System.Logger.Level.INFO, "No text of {0}: {1}", hash, e);
            return "";
        } catch (Workbench.NoRoom e) {
            throw new StoreUnavailable("No room to read a file's text", e);
        } catch (IOException e) {
            throw new StoreUnavailable("The file can't be read from the store to the disk", e);
        }
    }

    void remove(ContentHash hash) {
        bucket.removeAll("preview/" + hash + "/");
    }

    private void make(ContentHash hash, FileType type, int page) {
        try (var spool = spool(hash)) {
            put(hash, page, look(spool, type, page));
        } catch (Workbench.NoRoom e) {
            LOG.log(System.Logger.Level.WARNING, "No room to make a preview of {0}", hash);
        } catch (BrokenPicture | TooManyPixels | Workbench.GaveUp e) {
            LOG.log(System.Logger.Level.INFO, "No preview of {0}: {1}", hash, e);
            putNone(hash, page);
        } catch (IOException e) {
            throw new StoreUnavailable("The file can't be read from the store to the disk", e);
        }
    }

    private BufferedImage look(Spool spool, FileType type, int page)
            throws IOException, BrokenPicture, TooManyPixels, Workbench.GaveUp, Workbench.NoRoom {
        var longest = PreviewSize.PAGE.pixels();
        if (type == FileType.PDF) {
            return workbench.run(Workbench.PAPER, WAIT, DRAW, () -> Papers.draw(spool.file(), page, longest, DRAW));
        }
        var kind = PictureKind.valueOf(type.name());
        var most = Limits.STANDARD.maxPixels();
        var weight = Workbench.weightOf(Pictures.pixels(kind, spool.file(), most));
        return workbench.run(weight, WAIT, DRAW, () -> Pictures.likeness(kind, spool.file(), most, longest));
    }

    /// An empty preview says that none can be made, so that a hostile file costs its time once and not at every look.
    private void putNone(ContentHash hash, int page) {
        bucket.put(key(hash, PreviewSize.PAGE, page), new byte[0], FileType.JPEG.mime());
        if (page == 1) {
            bucket.put(key(hash, PreviewSize.THUMBNAIL, 1), new byte[0], FileType.JPEG.mime());
        }
    }

    private int countAgain(ContentHash hash) throws IOException {
        try (var spool = spool(hash)) {
            var opened = workbench.run(Workbench.PAPER, WAIT, DRAW, () -> Papers.open(spool.file()));
            return switch (opened) {
                case Papers.Opened.Pages(int count) -> {
                    countPages(hash, count);
                    yield count;
                }
                case Papers.Opened.Refused refused -> 0;
            };
        } catch (BrokenPicture | TooManyPixels | Workbench.GaveUp | Workbench.NoRoom e) {
            return 0;
        }
    }

    private Spool spool(ContentHash hash) throws IOException {
        var got = bucket.get(MediaStore.key(hash), null).orElseThrow(() -> new MediaMissing(hash));
        try (var bytes = got.bytes()) {
            return Spool.of(bytes, got.total());
        }
    }

    private static Optional<Fetched> unlessNone(Bucket.Got got) {
        var fetched = new Fetched(got.bytes(), got.length(), got.total(), FileType.JPEG);
        if (got.total() > 0) {
            return Optional.of(fetched);
        }
        try {
            fetched.close();
        } catch (IOException e) {
            throw new StoreUnavailable("The connection does not close", e);
        }
        return Optional.empty();
    }

    private static byte[] jpeg(BufferedImage likeness, PreviewSize size) {
        try {
            var out = new ByteArrayOutputStream();
            Drawing.writeJpeg(Drawing.shrunk(likeness, size.pixels()), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("A picture in memory can always be written to memory", e);
        }
    }

    private static String key(ContentHash hash, PreviewSize size, int page) {
        return switch (size) {
            case THUMBNAIL -> "preview/" + hash + "/thumbnail.jpg";
            case PAGE -> "preview/" + hash + "/page-" + page + ".jpg";
        };
    }

    private static String pagesKey(ContentHash hash) {
        return "preview/" + hash + "/pages";
    }
}

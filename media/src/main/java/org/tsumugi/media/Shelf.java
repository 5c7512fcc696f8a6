package org.tsumugi.media;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Small things that are kept under a name that says what they are, beside the files, which are named by their hash.
public final class Shelf implements AutoCloseable {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final int LARGEST = 64 * 1024;

    private final Bucket bucket;
    private final String prefix;

    private Shelf(Bucket bucket, String prefix) {
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /// Asks nothing of the store yet, which may still be away.
    ///
    /// @param name of the shelf: everything on it lies below `shelf/NAME/` in the bucket
    public static Shelf connect(StoreSettings settings, String name) {
        return new Shelf(new Bucket(settings), "shelf/" + plain(name) + "/");
    }

    /// What lay there under the name is replaced.
    public void put(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("Too large for a shelf: " + content.length);
        }
        bucket.put(prefix + plain(name), content, "text/plain");
    }

    public Optional<byte[]> find(String name) {
        return bucket.get(prefix + plain(name), null).map(Shelf::read);
    }

    /// All names on the shelf, sorted.
    public List<String> names() {
        var names = new TreeSet<String>();
        bucket.each(prefix, listed -> names.add(listed.key().substring(prefix.length())));
        return List.copyOf(names);
    }

    @Override
    public void close() {
        bucket.close();
    }

    private static byte[] read(Bucket.Got got) {
        try (var bytes = got.bytes()) {
            return bytes.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new StoreUnavailable("What lies on the shelf can't be read to its end", e);
        }
    }

    private static String plain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a shelf: " + name);
        }
        return name;
    }
}

package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tsumugi.stack.LocalStore;

class MediaStoreTests {

    private static final ContentHash NOBODY = new ContentHash("0".repeat(64));

    private static LocalStore server;
    private static MediaStore store;
    private static Bucket bucket;

    @BeforeAll
    static void start() {
        server = LocalStore.throwaway();
        store = MediaStore.connect(settings(server, "media-tests"));
        bucket = new Bucket(settings(server, "media-tests"));
    }

    @AfterAll
    static void stop() {
        bucket.close();
        store.close();
        server.close();
    }

    static StoreSettings settings(LocalStore server, String bucket) {
        return new StoreSettings(server.endpoint(), server.accessKey(), server.secretKey(), bucket, server.region());
    }

    private static KeepAnswer keep(byte[] content) throws IOException {
        return store.keep(new ByteArrayInputStream(content), Limits.STANDARD);
    }

    private static KeepAnswer.Kept kept(byte[] content) throws IOException {
        return (KeepAnswer.Kept) keep(content);
    }

    private static byte[] bytes(Fetched fetched) throws IOException {
        try (fetched) {
            return fetched.bytes().readAllBytes();
        }
    }

    @Test
    void namesAFileByItsContentAndGivesItBack() throws Exception {
        var content = Samples.text("看取りの手引き\n");
        var kept = kept(content);
        assertThat(kept.hash().hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.type()).isEqualTo(FileType.TEXT);
        assertThat(kept.scan()).isInstanceOf(Scan.NotScanned.class);
        assertThat(store.exists(kept.hash())).isTrue();
        try (var fetched = store.fetch(kept.hash())) {
            assertThat(fetched.length()).isEqualTo(content.length);
            assertThat(fetched.total()).isEqualTo(content.length);
            assertThat(fetched.type()).isEqualTo(FileType.TEXT);
            assertThat(fetched.bytes().readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void storesTheSameContentOnce() throws Exception {
        var content = Samples.docx(Map.of("word/document.xml", Samples.text("同じ")));
        var first = kept(content);
        var key = MediaStore.key(first.hash());
        var marked = Samples.docx(Map.of());
        // Were it stored again, this would be overwritten: the size tells whether what is there is whole.
        var other = Arrays.copyOf(marked, content.length);
        bucket.put(key, other, FileType.DOCX.mime());
        assertThat(kept(content)).isEqualTo(first);
        assertThat(bytes(store.fetch(first.hash()))).isEqualTo(other);
    }

    @Test
    void keepsManyAtOnce() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<KeepAnswer.Kept>)
                            () -> kept(Samples.text("The same for four of forty: " + i % 10)))
                    .toList();
            var hashes = people.invokeAll(tasks).stream()
                    .map(done -> done.resultNow().hash())
                    .toList();
            assertThat(hashes.stream().distinct()).hasSize(10);
            assertThat(hashes).allMatch(store::exists);
        }
    }

    @Test
    void readsRanges() throws Exception {
        var kept = kept(Samples.text("0123456789"));
        try (var middle = store.fetch(kept.hash(), new ByteRange(3, 5))) {
            assertThat(middle.length()).isEqualTo(3);
            assertThat(middle.total()).isEqualTo(10);
            assertThat(middle.bytes().readAllBytes()).asString().isEqualTo("345");
        }
        assertThat(bytes(store.fetch(kept.hash(), ByteRange.from(7))))
                .asString()
                .isEqualTo("789");
        assertThat(bytes(store.fetch(kept.hash(), new ByteRange(8, 500))))
                .asString()
                .isEqualTo("89");
        assertThatThrownBy(() -> store.fetch(kept.hash(), ByteRange.from(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThat(store.exists(NOBODY)).isFalse();
        assertThatThrownBy(() -> store.fetch(NOBODY)).isInstanceOf(MediaMissing.class);
        assertThatThrownBy(() -> store.fetch(NOBODY, new ByteRange(0, 1))).isInstanceOf(MediaMissing.class);
        assertThatThrownBy(() -> store.preview(NOBODY, FileType.PNG, PreviewSize.PAGE))
                .isInstanceOf(MediaMissing.class);
        store.remove(NOBODY);
    }

    @Test
    void removesAFileWithItsPreviews() throws Exception {
        var kept = kept(Samples.resource("japanese.pdf"));
        store.page(kept.hash(), 2).orElseThrow().close();
        assertThat(bucket.has("preview/" + kept.hash() + "/page-2.jpg")).isTrue();
        store.remove(kept.hash());
        assertThat(store.exists(kept.hash())).isFalse();
        assertThat(bucket.has("preview/" + kept.hash() + "/page-2.jpg")).isFalse();
        assertThat(bucket.has("preview/" + kept.hash() + "/pages")).isFalse();
    }

    @Test
    void listsWhatItHolds() throws Exception {
        var before = Instant.now().minusSeconds(5);
        var kept = kept(Samples.png(40, 30));
        var held = new ArrayList<Held>();
        store.each(held::add);
        assertThat(held).anySatisfy(one -> {
            assertThat(one.hash()).isEqualTo(kept.hash());
            assertThat(one.size()).isEqualTo(kept.size());
            assertThat(one.since()).isAfter(before);
        });
    }

    @Test
    void keepsPicturesWithoutTheirMetadata() throws Exception {
        var kept = kept(Samples.withMetadata(Samples.jpeg(80, 60), 6));
        assertThat(kept.shape()).isEqualTo(new Shape.Picture(60, 80));
        var clean = bytes(store.fetch(kept.hash()));
        assertThat(kept.size()).isEqualTo(clean.length);
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.SECRET);
        assertThat(kept(clean).hash()).isEqualTo(kept.hash());
    }

    @Test
    void refusesWithAReason() throws Exception {
        assertThat(keep(new byte[0])).isEqualTo(new KeepAnswer.Empty());
        assertThat(keep(Samples.text("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")))
                .isEqualTo(new KeepAnswer.NotAccepted("image/svg+xml", Refusal.ACTIVE_CONTENT));
        assertThat(keep(Samples.text("GIF89a<script>alert(1)</script>")))
                .isEqualTo(new KeepAnswer.NotAccepted("image/gif", Refusal.BROKEN));
        assertThat(keep(Samples.text("%PDF-1.7\nnothing more")))
                .isEqualTo(new KeepAnswer.NotAccepted("application/pdf", Refusal.BROKEN));
        var small = new Limits(1000, 100, 1000);
        assertThat(store.keep(new ByteArrayInputStream(Samples.png(11, 10)), small))
                .isEqualTo(new KeepAnswer.NotAccepted("image/png", Refusal.TOO_MANY_PIXELS));
        assertThat(store.keep(new ByteArrayInputStream(new byte[1001]), small))
                .isEqualTo(new KeepAnswer.TooLarge(1000));
    }

    @Test
    void leavesNothingOnTheDiskWhenTheSenderBreaksOff() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection was reset");
            }
        });
        var before = spools();
        assertThatThrownBy(() -> store.keep(broken, Limits.STANDARD)).isInstanceOf(IOException.class);
        assertThat(spools()).isEqualTo(before);
    }

    private static long spools() {
        return Arrays.stream(Objects.requireNonNull(new File(System.getProperty("java.io.tmpdir")).list()))
                .filter(name -> name.startsWith("tsumugi-media-"))
                .count();
    }

    @Test
    void offersNoAddressesOfTheStore() {
        assertThat(MediaStore.class.getMethods())
                .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
                .noneMatch(method -> method.getReturnType() == URI.class
                        || method.getName().contains("url")
                        || method.getName().contains("presigned"));
    }

    @Test
    void tellsWhetherTheStoreAnswers() {
        store.check();
        assertThat(settings(server, "media-tests").toString()).doesNotContain(server.secretKey());
    }
}

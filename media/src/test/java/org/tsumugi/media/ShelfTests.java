package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tsumugi.stack.LocalStore;

class ShelfTests {

    private static LocalStore server;
    private static StoreSettings settings;

    @BeforeAll
    static void start() {
        server = LocalStore.throwaway();
        settings = MediaStoreTests.settings(server, "shelf-tests");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesBackWhatWasPutUnderAName() {
        try (var shelf = Shelf.connect(settings, "heads")) {
            shelf.put("2026-11-23.txt", Samples.text("一日目"));
            shelf.put("2026-11-24.txt", Samples.text("二日目"));
            assertThat(shelf.find("2026-11-23.txt")).hasValue(Samples.text("一日目"));
            assertThat(shelf.find("2026-11-25.txt")).isEmpty();
            assertThat(shelf.names()).containsExactly("2026-11-23.txt", "2026-11-24.txt");
        }
    }

    @Test
    void putsASecondTimeInThePlaceOfTheFirst() {
        try (var shelf = Shelf.connect(settings, "twice")) {
            shelf.put("one", Samples.text("前"));
            shelf.put("one", Samples.text("後"));
            assertThat(shelf.find("one")).hasValue(Samples.text("後"));
            assertThat(shelf.names()).containsExactly("one");
        }
    }

    @Test
    void anEmptyShelfInABucketNotYetMadeHasNoNames() {
        try (var shelf = Shelf.connect(MediaStoreTests.settings(server, "not-made"), "empty")) {
            assertThat(shelf.names()).isEmpty();
            assertThat(shelf.find("one")).isEmpty();
        }
    }

    @Test
    void staysApartFromFilesAndOtherShelves() throws IOException {
        try (var shelf = Shelf.connect(settings, "apart");
                var other = Shelf.connect(settings, "apart-too");
                var files = MediaStore.connect(settings)) {
            var file = (KeepAnswer.Kept) files.keep(new ByteArrayInputStream(Samples.text("ファイル")), Limits.STANDARD);
            shelf.put("one", Samples.text("棚"));
            var held = new ArrayList<Held>();
            files.each(held::add);
            assertThat(held).extracting(Held::hash).containsExactly(file.hash());
            assertThat(other.names()).isEmpty();
        }
    }

    @Test
    void takesNoNameThatLeadsElsewhereAndNothingLarge() {
        try (var shelf = Shelf.connect(settings, "names")) {
            for (var name : new String[] {"", "../sha256/ab", "a/b", ".hidden", "日", "A"}) {
                assertThatThrownBy(() -> shelf.put(name, new byte[1])).isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> shelf.put("large", new byte[64 * 1024 + 1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package org.tsumugi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.media.MediaStore;
import org.tsumugi.media.Scanner;
import org.tsumugi.media.StoreSettings;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.WordsProvider;

/// A portal whose settings name a scanner takes no file that the scanner did not see.
@PortalTest
class ScannerAwayTests {

    @Autowired
    FileStore store;

    @Autowired
    KeptFiles rows;

    @Autowired
    ObjectProvider<FileReaders> readers;

    @Autowired
    Members members;

    @Autowired
    Environment settings;

    @Autowired
    WordsProvider words;

    private MediaStore media(Scanner scanner) {
        return MediaStore.connect(
                new StoreSettings(
                        URI.create(settings.getRequiredProperty("tsumugi.store.endpoint")),
                        settings.getRequiredProperty("tsumugi.store.access-key"),
                        settings.getRequiredProperty("tsumugi.store.secret-key"),
                        "scanned-" + System.nanoTime(),
                        settings.getRequiredProperty("tsumugi.store.region")),
                scanner);
    }

    @Test
    void aFileIsRefusedWithASentenceWhileTheScannerDoesNotAnswer() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Actor someone = Someone.member(members);
        try (MediaStore media = media(MediaConnection.scanner("127.0.0.1:" + free))) {
            Files files = new Files(store, media, readers, rows);
            assertThatThrownBy(() -> someone.act(() -> files.keep("手順.txt", text())))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(Files.isPassing(refused)).isTrue();
                        assertThat(words.getTranslation(refused.words(), Locale.JAPANESE))
                                .contains("もう一度");
                    });
            List<Object> held = new ArrayList<>();
            media.each(held::add);
            assertThat(held).as("nothing of it is kept").isEmpty();
        }
    }

    @Test
    void withoutAScannerInTheSettingsFilesAreKeptAndSaidToBeUnscanned() throws IOException {
        Actor someone = Someone.member(members);
        try (MediaStore media = media(MediaConnection.scanner(" "))) {
            Files files = new Files(store, media, readers, rows);
            assertThat(someone.act(() -> files.keep("手順.txt", text())).name()).isEqualTo("手順.txt");
        }
    }

    @Test
    void anAddressThatNamesNoPortStopsTheStart() {
        Set.of("scanner", "scanner:", ":3310")
                .forEach(address -> assertThatThrownBy(() -> MediaConnection.scanner(address))
                        .as(address)
                        .isInstanceOf(IllegalArgumentException.class));
    }

    private static ByteArrayInputStream text() {
        return new ByteArrayInputStream("手順です".getBytes(StandardCharsets.UTF_8));
    }
}

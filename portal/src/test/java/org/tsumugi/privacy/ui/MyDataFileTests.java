package org.tsumugi.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsumugi.PortalTest;
import org.tsumugi.shell.WordsProvider;

@PortalTest
class MyDataFileTests {

    @Autowired
    WordsProvider words;

    private MyDataFile file(String rows) {
        return new MyDataFile(words, Locale.JAPANESE, Map.of("feed.own.posts", rows));
    }

    @Test
    void whatLooksLikeAScriptIsText() {
        String page = file("[{\"本文\": \"<script>alert(1)</script>\"}]").page();
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void aPartWithoutRowsSaysSo() {
        assertThat(file("[]").page()).contains(words.getTranslation("privacy.mine.nothing", Locale.JAPANESE));
    }

    @Test
    void theArchiveHoldsAPageAndJson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file("[{\"本文\": \"こんにちは\", \"日時\": null}]").write(out);
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names).containsExactly("tsumugi.html", "tsumugi.json");
        assertThat(texts).allSatisfy(text -> assertThat(text).contains("こんにちは"));
    }
}

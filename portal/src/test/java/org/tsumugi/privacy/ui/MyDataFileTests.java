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
        String page = file("[{\"text\": \"<script>alert(1)</script>\"}]").page();
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void theColumnsAreNamedInTheReadersLanguage() {
        String rows = "[{\"text\": \"こんにちは\", \"at\": null}]";
        assertThat(file(rows).page()).contains("<th>本文", "<th>日時", "lang=\"ja\"");
        MyDataFile english = new MyDataFile(words, Locale.ENGLISH, Map.of("feed.own.posts", rows));
        assertThat(english.page())
                .contains("<th>Text", "<th>Time", "lang=\"en\"")
                .doesNotContain("本文");
        assertThat(english.json()).contains("\"Text\"");
    }

    @Test
    void aPartWithoutRowsSaysSo() {
        assertThat(file("[]").page()).contains(words.getTranslation("privacy.mine.nothing", Locale.JAPANESE));
    }

    @Test
    void theArchiveHoldsAPageAndJson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file("[{\"text\": \"こんにちは\", \"at\": null}]").write(out);
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

package org.tsumugi.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.tsumugi.search.CareWords;
import org.tsumugi.search.Synonym;
import org.tsumugi.search.Word;

/// How the region's places are read: 遊佐 is ゆざ here.
final class RegionWords {

    /// The region writes its own name in two ways.
    static final Synonym SHONAI = Synonym.same("庄内", "荘内");

    private RegionWords() {}

    static List<Word> places() {
        try (InputStream list = new ClassPathResource("region/places.csv").getInputStream()) {
            return CareWords.dictionary(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.tsumugi.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        ClassPathResource file = new ClassPathResource("region/places.csv");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CareWords::word)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

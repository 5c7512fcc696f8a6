package org.tsumugi.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The words of home care as this project ships them, to start a plan from; whose list it is in the end, the caller
/// says.
public final class CareWords {

    private CareWords() {}

    /// Short forms and other names, each family as its members really write it.
    public static List<Synonym> synonyms() {
        return lines("care-synonyms.txt").stream().map(CareWords::synonym).toList();
    }

    /// Terms that a general dictionary would cut apart.
    public static List<Word> dictionary() {
        return lines("care-dictionary.csv").stream().map(CareWords::word).toList();
    }

    /// Reads one line such as `デイ, デイサービス, 通所介護` or `居宅 => 居宅介護支援`.
    public static Synonym synonym(String line) {
        String[] sides = line.split("=>", 2);
        return new Synonym(listed(sides[0]), sides.length == 1 ? List.of() : listed(sides[1]));
    }

    /// Reads one line such as `訪問看護,訪問 看護,ホウモン カンゴ`.
    public static Word word(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("not surface, pieces and readings: " + line);
        }
        var word = new Word(
                List.of(cells[1].strip().split(" ")), List.of(cells[2].strip().split(" ")));
        if (!word.surface().equals(cells[0].strip())) {
            throw new IllegalArgumentException("the pieces are not the word: " + line);
        }
        return word;
    }

    private static List<String> listed(String side) {
        return List.of(side.strip().split("\\s*,\\s*"));
    }

    /// Reads a dictionary of somebody else's, a word a line in UTF-8; what begins with # is passed over.
    public static List<Word> dictionary(InputStream list) {
        return lines(list).stream().map(CareWords::word).toList();
    }

    private static List<String> lines(String resource) {
        return lines(Objects.requireNonNull(CareWords.class.getResourceAsStream(resource), resource));
    }

    private static List<String> lines(InputStream stream) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

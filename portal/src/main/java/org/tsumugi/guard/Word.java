package org.tsumugi.guard;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// A word as kuromoji cuts and names it, with the parts of speech of IPADIC.
record Word(String written, String kind, int from, int to) {

    static List<Word> of(String text) {
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute kind = tokens.addAttribute(PartOfSpeechAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            List<Word> words = new ArrayList<>();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), kind.getPartOfSpeech(), place.startOffset(), place.endOffset()));
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFamilyName() {
        return kind.equals("名詞-固有名詞-人名-姓");
    }

    boolean isGivenName() {
        return kind.equals("名詞-固有名詞-人名-名");
    }

    boolean isProper() {
        return kind.startsWith("名詞-固有名詞");
    }

    boolean isPlace() {
        return kind.startsWith("名詞-固有名詞-地域");
    }

    boolean isNoun() {
        return kind.startsWith("名詞") && !kind.startsWith("名詞-数") && !kind.startsWith("名詞-代名詞");
    }

    /// Letters are initials or a profession in short.
    boolean isLatin() {
        return written.charAt(0) < 128;
    }

    boolean isBlank() {
        return written.isBlank();
    }

    boolean isSuffix() {
        return kind.startsWith("名詞-接尾");
    }
}

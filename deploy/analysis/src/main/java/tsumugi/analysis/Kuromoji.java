package tsumugi.analysis;

import static tsumugi.analysis.Factories.charFilter;
import static tsumugi.analysis.Factories.filter;
import static tsumugi.analysis.Factories.normalizingFilter;
import static tsumugi.analysis.Factories.tokenizer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseCompletionFilter;
import org.apache.lucene.analysis.ja.JapaneseHiraganaUppercaseFilter;
import org.apache.lucene.analysis.ja.JapaneseIterationMarkCharFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaUppercaseFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseReadingFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.jspecify.annotations.Nullable;

/// What the official analysis-kuromoji plugin offers, with its names, settings and defaults.
final class Kuromoji {

    private Kuromoji() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> charFilters() {
        return Map.of("kuromoji_iteration_mark", charFilter((environment, settings) -> {
            boolean kanji = settings.getAsBoolean("normalize_kanji", true);
            boolean kana = settings.getAsBoolean("normalize_kana", true);
            return reader -> new JapaneseIterationMarkCharFilter(reader, kanji, kana);
        }));
    }

    static Map<String, AnalysisProvider<TokenizerFactory>> tokenizers() {
        return Map.of("kuromoji_tokenizer", tokenizer(Kuromoji::words));
    }

    static Map<String, AnalysisProvider<TokenFilterFactory>> tokenFilters() {
        return Map.of(
                "kuromoji_baseform", filter((environment, settings) -> JapaneseBaseFormFilter::new),
                "kuromoji_part_of_speech", filter(Kuromoji::withoutPartsOfSpeech),
                "kuromoji_readingform",
                        filter((environment, settings) -> {
                            boolean romaji = settings.getAsBoolean("use_romaji", false);
                            return stream -> new JapaneseReadingFormFilter(stream, romaji);
                        }),
                "kuromoji_stemmer",
                        filter((environment, settings) -> {
                            int length = settings.getAsInt(
                                    "minimum_length", JapaneseKatakanaStemFilter.DEFAULT_MINIMUM_LENGTH);
                            return stream -> new JapaneseKatakanaStemFilter(stream, length);
                        }),
                "kuromoji_number", filter((environment, settings) -> JapaneseNumberFilter::new),
                "kuromoji_completion",
                        filter((environment, settings) -> {
                            var mode = settings.get("mode", "index").equalsIgnoreCase("query")
                                    ? JapaneseCompletionFilter.Mode.QUERY
                                    : JapaneseCompletionFilter.Mode.INDEX;
                            return stream -> new JapaneseCompletionFilter(stream, mode);
                        }),
                "ja_stop", filter(Kuromoji::withoutStopWords),
                "hiragana_uppercase",
                        normalizingFilter((environment, settings) -> JapaneseHiraganaUppercaseFilter::new),
                "katakana_uppercase",
                        normalizingFilter((environment, settings) -> JapaneseKatakanaUppercaseFilter::new));
    }

    private static Supplier<Tokenizer> words(Environment environment, Settings settings) throws IOException {
        var mode = JapaneseTokenizer.Mode.valueOf(settings.get("mode", "search").toUpperCase(Locale.ROOT));
        boolean punctuation = settings.getAsBoolean("discard_punctuation", true);
        boolean compounds = settings.getAsBoolean("discard_compound_token", false);
        int cost = settings.getAsInt("nbest_cost", -1);
        String examples = settings.get("nbest_examples");
        UserDictionary dictionary = dictionary(environment, settings);
        return () -> {
            var tokenizer = new JapaneseTokenizer(dictionary, punctuation, compounds, mode);
            int best = examples == null ? cost : Math.max(cost, tokenizer.calcNBestCost(examples));
            if (best >= 0) {
                tokenizer.setNBestCost(best);
            }
            return tokenizer;
        };
    }

    private static @Nullable UserDictionary dictionary(Environment environment, Settings settings) throws IOException {
        List<String> rules = settings.getAsList("user_dictionary_rules");
        if (settings.get("user_dictionary") != null) {
            if (!rules.isEmpty()) {
                throw new IllegalArgumentException(
                        "It is not allowed to use [user_dictionary] in conjunction with [user_dictionary_rules]");
            }
            try (Reader file =
                    Analysis.getReaderFromFile(environment, settings.get("user_dictionary"), "user_dictionary")) {
                return UserDictionary.open(file);
            }
        }
        return rules.isEmpty() ? null : UserDictionary.open(new StringReader(String.join("\n", rules)));
    }

    private static UnaryOperator<TokenStream> withoutPartsOfSpeech(Environment environment, Settings settings) {
        List<String> tags = Analysis.getWordList(environment, settings, "stoptags");
        Set<String> stops = tags == null ? JapaneseAnalyzer.getDefaultStopTags() : Set.copyOf(tags);
        return stream -> new JapanesePartOfSpeechStopFilter(stream, stops);
    }

    private static UnaryOperator<TokenStream> withoutStopWords(Environment environment, Settings settings) {
        CharArraySet japanese = JapaneseAnalyzer.getDefaultStopSet();
        CharArraySet words = Analysis.parseWords(
                environment,
                settings,
                "stopwords",
                japanese,
                Map.of("_japanese_", japanese),
                settings.getAsBoolean("ignore_case", false));
        return stream -> new StopFilter(stream, words);
    }
}

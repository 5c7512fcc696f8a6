package tsumugi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each component has the official name and does what that name promises.
final class JapaneseAnalysisPluginTests {

    private static final JapaneseAnalysisPlugin PLUGIN = new JapaneseAnalysisPlugin();
    private static final Settings NONE = Settings.EMPTY;

    @Test
    void theOfficialNamesAreThere() {
        assertThat(PLUGIN.getTokenizers())
                .containsKeys("kuromoji_tokenizer", "icu_tokenizer", "keyword", "whitespace", "ngram", "edge_ngram");
        assertThat(PLUGIN.getCharFilters())
                .containsKeys("kuromoji_iteration_mark", "icu_normalizer", "html_strip", "mapping", "pattern_replace");
        assertThat(PLUGIN.getTokenFilters())
                .containsKeys(
                        "kuromoji_baseform", "kuromoji_part_of_speech", "kuromoji_readingform", "kuromoji_stemmer")
                .containsKeys("kuromoji_number", "ja_stop", "hiragana_uppercase", "icu_folding", "icu_transform")
                .containsKeys(
                        "cjk_width", "cjk_bigram", "lowercase", "ngram", "edge_ngram", "synonym_graph", "reverse");
    }

    @Test
    void whateverNeedsNoSettingsWorksByItsNameAlone() throws IOException {
        for (var filter : PLUGIN.getTokenFilters().entrySet()) {
            if (!filter.getValue().requiresAnalysisSettings()) {
                assertThat(filtered(filter.getKey(), NONE, "東京 Tower"))
                        .as(filter.getKey())
                        .isNotNull();
            }
        }
        for (var filter : PLUGIN.getCharFilters().entrySet()) {
            if (!filter.getValue().requiresAnalysisSettings()) {
                assertThat(read(filter.getKey(), NONE, "東京"))
                        .as(filter.getKey())
                        .isEqualTo("東京");
            }
        }
    }

    @Test
    void aUserDictionaryKeepsItsWordsWhole() throws IOException {
        var plain = cut(tokenizer("kuromoji_tokenizer", NONE), "褥瘡の処置");
        var rules = Settings.builder()
                .putList("user_dictionary_rules", "褥瘡,褥瘡,ジョクソウ,カスタム名詞")
                .build();

        assertThat(plain).doesNotContain("褥瘡");
        assertThat(cut(tokenizer("kuromoji_tokenizer", rules), "褥瘡の処置")).containsExactly("褥瘡", "の", "処置");
    }

    @Test
    void compoundsAreGivenBesideTheirPartsUnlessDiscarded() throws IOException {
        var discarding = Settings.builder().put("discard_compound_token", true).build();

        assertThat(cut(tokenizer("kuromoji_tokenizer", NONE), "関西国際空港")).contains("関西国際空港", "空港");
        assertThat(cut(tokenizer("kuromoji_tokenizer", discarding), "関西国際空港")).containsExactly("関西", "国際", "空港");
    }

    @Test
    void widthReadingsAndPairsAreAsPromised() throws IOException {
        assertThat(read("icu_normalizer", NONE, "ｹｱﾏﾈＡ㍿")).isEqualTo("ケアマネa株式会社");
        assertThat(filtered("cjk_width", NONE, "ｹｱﾏﾈ")).containsExactly("ケアマネ");
        assertThat(filtered("kuromoji_readingform", NONE, "看護師")).containsExactly("カンゴ", "シ");
        var hiragana = Settings.builder().put("id", "Katakana-Hiragana").build();
        assertThat(filtered("icu_transform", hiragana, "ケア")).containsExactly("けあ");
        var mapping = Settings.builder().putList("mappings", "髙 => 高", "ー => ").build();
        assertThat(read("mapping", mapping, "髙ー橋")).isEqualTo("高橋");
        var pairs = Settings.builder()
                .put("min_gram", 2)
                .put("max_gram", 2)
                .putList("token_chars", "letter")
                .build();
        assertThat(cut(tokenizer("ngram", pairs), "リハ・病院")).containsExactly("リハ", "病院");
    }

    @Test
    void synonymsAreCutAsTheTextIs() throws IOException {
        assertThat(expanded(Settings.builder().putList("synonyms", "訪看, 訪問看護").build(), "訪看"))
                .contains("訪看", "訪問", "看護");
    }

    @Test
    void aLenientSynonymFilterPassesOverWhatCannotBeKept() throws IOException {
        var rules = Settings.builder().putList("synonyms", "看護, 今日の看護", "医師, 先生");

        assertThatIllegalArgumentException().isThrownBy(() -> expanded(rules.build(), "医師"));
        assertThat(expanded(rules.put("lenient", true).build(), "医師")).contains("医師", "先生");
    }

    private static List<String> expanded(Settings settings, String text) throws IOException {
        var rules = Settings.builder()
                .putList("user_dictionary_rules", "訪看,訪看,ホウカン,カスタム名詞")
                .build();
        var tokenizer = tokenizer("kuromoji_tokenizer", rules);
        var stop = get(PLUGIN.getTokenFilters().get("kuromoji_part_of_speech"), NONE);
        var filter = get(PLUGIN.getTokenFilters().get("synonym_graph"), settings)
                .getChainAwareTokenFilterFactory(null, tokenizer, List.of(), List.of(stop), name -> stop);
        return terms(filter.create(stop.create(tokens(tokenizer, text))));
    }

    private static List<String> filtered(String name, Settings settings, String text) throws IOException {
        TokenFilterFactory filter = get(PLUGIN.getTokenFilters().get(name), settings);
        return terms(filter.create(tokens(tokenizer("kuromoji_tokenizer", NONE), text)));
    }

    private static String read(String name, Settings settings, String text) throws IOException {
        CharFilterFactory filter = get(PLUGIN.getCharFilters().get(name), settings);
        var read = new StringWriter();
        filter.create(new StringReader(text)).transferTo(read);
        return read.toString();
    }

    private static TokenizerFactory tokenizer(String name, Settings settings) throws IOException {
        return get(PLUGIN.getTokenizers().get(name), settings);
    }

    private static List<String> cut(TokenizerFactory tokenizer, String text) throws IOException {
        return terms(tokens(tokenizer, text));
    }

    private static TokenStream tokens(TokenizerFactory factory, String text) {
        var tokenizer = factory.create();
        tokenizer.setReader(new StringReader(text));
        return tokenizer;
    }

    /// The server hands over the index and the environment too, which only dictionaries in files need.
    @SuppressWarnings("NullAway")
    private static <T> T get(@Nullable AnalysisProvider<T> provider, Settings settings) throws IOException {
        return provider.get(null, null, "tested", settings);
    }

    private static List<String> terms(TokenStream stream) throws IOException {
        List<String> terms = new ArrayList<>();
        try (stream) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}

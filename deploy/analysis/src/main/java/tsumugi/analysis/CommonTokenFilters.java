package tsumugi.analysis;

import static tsumugi.analysis.Factories.configured;
import static tsumugi.analysis.Factories.cuttingFilter;
import static tsumugi.analysis.Factories.filter;
import static tsumugi.analysis.Factories.normalizingFilter;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// The token filters of a full server's analysis-common that Japanese text needs.
final class CommonTokenFilters {

    private CommonTokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
        return Map.ofEntries(
                Map.entry("lowercase", normalizingFilter((environment, settings) -> LowerCaseFilter::new)),
                Map.entry("asciifolding", normalizingFilter((environment, settings) -> ASCIIFoldingFilter::new)),
                Map.entry("trim", normalizingFilter((environment, settings) -> TrimFilter::new)),
                Map.entry("cjk_width", normalizingFilter((environment, settings) -> CJKWidthFilter::new)),
                Map.entry("cjk_bigram", cuttingFilter(CommonTokenFilters::bigrams)),
                Map.entry("ngram", cuttingFilter((environment, settings) -> {
                    int min = settings.getAsInt("min_gram", 1);
                    int max = settings.getAsInt("max_gram", 2);
                    boolean original = settings.getAsBoolean("preserve_original", false);
                    return stream -> new NGramTokenFilter(stream, min, max, original);
                })),
                Map.entry("edge_ngram", cuttingFilter((environment, settings) -> {
                    int min = settings.getAsInt("min_gram", 1);
                    int max = settings.getAsInt("max_gram", 2);
                    boolean original = settings.getAsBoolean("preserve_original", false);
                    return stream -> new EdgeNGramTokenFilter(stream, min, max, original);
                })),
                Map.entry("length", filter((environment, settings) -> {
                    int min = settings.getAsInt("min", 0);
                    int max = settings.getAsInt("max", Integer.MAX_VALUE);
                    return stream -> new LengthFilter(stream, min, max);
                })),
                Map.entry("pattern_replace", configured(normalizingFilter((environment, settings) -> {
                    Pattern pattern = Pattern.compile(settings.get("pattern"));
                    String replacement = settings.get("replacement", "");
                    boolean all = settings.getAsBoolean("all", true);
                    return stream -> new PatternReplaceFilter(stream, pattern, replacement, all);
                }))),
                Map.entry("remove_duplicates", filter((environment, settings) -> RemoveDuplicatesTokenFilter::new)),
                Map.entry("reverse", filter((environment, settings) -> ReverseStringFilter::new)),
                Map.entry("flatten_graph", filter((environment, settings) -> FlattenGraphFilter::new)),
                Map.entry("synonym_graph", configured(Synonyms.provider())));
    }

    private static UnaryOperator<TokenStream> bigrams(Environment environment, Settings settings) {
        var ignored = settings.getAsList("ignored_scripts");
        int scripts = 0;
        scripts |= ignored.contains("han") ? 0 : CJKBigramFilter.HAN;
        scripts |= ignored.contains("hiragana") ? 0 : CJKBigramFilter.HIRAGANA;
        scripts |= ignored.contains("katakana") ? 0 : CJKBigramFilter.KATAKANA;
        scripts |= ignored.contains("hangul") ? 0 : CJKBigramFilter.HANGUL;
        int flags = scripts;
        boolean unigrams = settings.getAsBoolean("output_unigrams", false);
        return stream -> new CJKBigramFilter(stream, flags, unigrams);
    }
}

package tsumugi.analysis;

import static tsumugi.analysis.Factories.normalizingCharFilter;
import static tsumugi.analysis.Factories.normalizingFilter;
import static tsumugi.analysis.Factories.tokenizer;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.Map;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// What the official analysis-icu plugin offers for analysis, with its names, settings and defaults.
final class Icu {

    private Icu() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> charFilters() {
        return Map.of("icu_normalizer", normalizingCharFilter((environment, settings) -> {
            Normalizer2 normalizer = normalizer(settings);
            return reader -> new ICUNormalizer2CharFilter(reader, normalizer);
        }));
    }

    static Map<String, AnalysisProvider<TokenizerFactory>> tokenizers() {
        return Map.of("icu_tokenizer", tokenizer((environment, settings) -> ICUTokenizer::new));
    }

    static Map<String, AnalysisProvider<TokenFilterFactory>> tokenFilters() {
        return Map.of(
                "icu_normalizer",
                        normalizingFilter((environment, settings) -> {
                            Normalizer2 normalizer = normalizer(settings);
                            return stream -> new ICUNormalizer2Filter(stream, normalizer);
                        }),
                "icu_folding",
                        normalizingFilter((environment, settings) -> {
                            Normalizer2 folding = within(settings, ICUFoldingFilter.NORMALIZER);
                            return stream -> new ICUFoldingFilter(stream, folding);
                        }),
                "icu_transform",
                        normalizingFilter((environment, settings) -> {
                            int direction = settings.get("dir", "forward").equals("reverse")
                                    ? Transliterator.REVERSE
                                    : Transliterator.FORWARD;
                            var transliterator = Transliterator.getInstance(settings.get("id", "Null"), direction);
                            return stream -> new ICUTransformFilter(stream, transliterator);
                        }));
    }

    private static Normalizer2 normalizer(Settings settings) {
        var mode = settings.get("mode", "compose").equals("decompose")
                ? Normalizer2.Mode.DECOMPOSE
                : Normalizer2.Mode.COMPOSE;
        return within(settings, Normalizer2.getInstance(null, settings.get("name", "nfkc_cf"), mode));
    }

    private static Normalizer2 within(Settings settings, Normalizer2 normalizer) {
        String characters = settings.get("unicode_set_filter");
        return characters == null
                ? normalizer
                : new FilteredNormalizer2(normalizer, new UnicodeSet(characters).freeze());
    }
}

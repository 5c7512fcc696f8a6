package tsumugi.analysis;

import static tsumugi.analysis.Factories.charFilter;
import static tsumugi.analysis.Factories.configured;
import static tsumugi.analysis.Factories.normalizingCharFilter;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// The character filters of a full server's analysis-common that Japanese text needs.
final class CommonCharFilters {

    private CommonCharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> all() {
        return Map.of(
                "html_strip",
                        charFilter((environment, settings) -> {
                            Set<String> kept = Set.copyOf(settings.getAsList("escaped_tags"));
                            return reader -> new HTMLStripCharFilter(reader, kept);
                        }),
                "mapping", configured(normalizingCharFilter(CommonCharFilters::mapping)),
                "pattern_replace",
                        configured(normalizingCharFilter((environment, settings) -> {
                            Pattern pattern = Pattern.compile(settings.get("pattern"));
                            String replacement = settings.get("replacement", "");
                            return reader -> new PatternReplaceCharFilter(pattern, replacement, reader);
                        })));
    }

    private static UnaryOperator<Reader> mapping(Environment environment, Settings settings) {
        List<String> rules = Analysis.getWordList(environment, settings, "mappings");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "mapping requires either `mappings` or `mappings_path` to be configured");
        }
        var map = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            String[] sides = rule.split("=>", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("Invalid mapping rule: [" + rule + "]");
            }
            map.add(sides[0].strip(), sides[1].strip());
        }
        NormalizeCharMap built = map.build();
        return reader -> new MappingCharFilter(built, reader);
    }
}

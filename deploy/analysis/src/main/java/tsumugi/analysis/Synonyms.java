package tsumugi.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// `synonym_graph`: rules in Solr's notation, each side cut by whatever comes before it in the analyzer.
record Synonyms(String name, List<String> rules, boolean expand, boolean lenient) implements TokenFilterFactory {

    static AnalysisProvider<TokenFilterFactory> provider() {
        return (index, environment, name, settings) -> {
            List<String> rules = rules(environment, settings);
            return new Synonyms(
                    name, rules, settings.getAsBoolean("expand", true), settings.getAsBoolean("lenient", false));
        };
    }

    private static List<String> rules(Environment environment, Settings settings) {
        List<String> rules = Analysis.getWordList(environment, settings, "synonyms");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "synonym requires either `synonyms`, `synonyms_set` or `synonyms_path` to be configured");
        }
        return rules;
    }

    @Override
    public TokenStream create(TokenStream stream) {
        throw new IllegalStateException("[" + name + "] knows its words only within an analyzer");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> previous,
            Function<String, TokenFilterFactory> all) {
        var before = previous.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new);
        SynonymMap map;
        try (var analyzer = new CustomAnalyzer(tokenizer, charFilters.toArray(CharFilterFactory[]::new), before)) {
            var parser = new Rules(expand, lenient, analyzer);
            parser.parse(new StringReader(String.join("\n", rules)));
            map = parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms", e);
        }
        return new Bound(name, map);
    }

    /// A lenient reader leaves out the words that the analyzer before it cannot keep in one piece.
    private static final class Rules extends SolrSynonymParser {

        private final boolean lenient;

        Rules(boolean expand, boolean lenient, Analyzer analyzer) {
            super(true, expand, analyzer);
            this.lenient = lenient;
        }

        @Override
        public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
            try {
                return super.analyze(text, reuse);
            } catch (IllegalArgumentException e) {
                if (lenient) {
                    return new CharsRef();
                }
                throw e;
            }
        }

        @Override
        public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
            if (input.length > 0 && output.length > 0) {
                super.add(input, output, includeOriginal);
            }
        }
    }

    private record Bound(String name, SynonymMap map) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return map.fst == null ? stream : new SynonymGraphFilter(stream, map, false);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            return IDENTITY_FILTER;
        }
    }
}

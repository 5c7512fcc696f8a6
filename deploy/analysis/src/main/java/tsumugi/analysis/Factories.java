package tsumugi.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/// Turns "read these settings, then make this stream" into the factories that the server asks for.
final class Factories {

    private Factories() {}

    /// What a component makes of its settings, once per index.
    interface Recipe<T> {
        T read(Environment environment, Settings settings) throws IOException;
    }

    static AnalysisProvider<CharFilterFactory> charFilter(Recipe<UnaryOperator<Reader>> recipe) {
        return (index, environment, name, settings) -> new PlainChars(name, recipe.read(environment, settings));
    }

    /// A character filter that normalisers and wildcard queries may use too.
    static AnalysisProvider<CharFilterFactory> normalizingCharFilter(Recipe<UnaryOperator<Reader>> recipe) {
        return (index, environment, name, settings) -> new NormalizingChars(name, recipe.read(environment, settings));
    }

    static AnalysisProvider<TokenizerFactory> tokenizer(Recipe<Supplier<Tokenizer>> recipe) {
        return (IndexSettings index, Environment environment, String name, Settings settings) ->
                TokenizerFactory.newFactory(name, recipe.read(environment, settings));
    }

    static AnalysisProvider<TokenFilterFactory> filter(Recipe<UnaryOperator<TokenStream>> recipe) {
        return (index, environment, name, settings) -> new PlainTokens(name, recipe.read(environment, settings));
    }

    /// A token filter that normalisers and wildcard queries may use too.
    static AnalysisProvider<TokenFilterFactory> normalizingFilter(Recipe<UnaryOperator<TokenStream>> recipe) {
        return (index, environment, name, settings) -> new NormalizingTokens(name, recipe.read(environment, settings));
    }

    /// A token filter that synonyms are not put through, as their words would fall apart.
    static AnalysisProvider<TokenFilterFactory> cuttingFilter(Recipe<UnaryOperator<TokenStream>> recipe) {
        return (index, environment, name, settings) -> new CuttingTokens(name, recipe.read(environment, settings));
    }

    /// A component that means nothing without settings and so cannot be used by its bare name.
    static <T> AnalysisProvider<T> configured(AnalysisProvider<T> provider) {
        return AnalysisPlugin.requiresAnalysisSettings(provider);
    }

    private record PlainChars(String name, UnaryOperator<Reader> make) implements CharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return make.apply(reader);
        }
    }

    private record NormalizingChars(String name, UnaryOperator<Reader> make) implements NormalizingCharFilterFactory {
        @Override
        public Reader create(Reader reader) {
            return make.apply(reader);
        }
    }

    private record PlainTokens(String name, UnaryOperator<TokenStream> make) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return make.apply(stream);
        }
    }

    private record NormalizingTokens(String name, UnaryOperator<TokenStream> make)
            implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return make.apply(stream);
        }
    }

    private record CuttingTokens(String name, UnaryOperator<TokenStream> make) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream stream) {
            return make.apply(stream);
        }

        @Override
        public boolean breaksFastVectorHighlighter() {
            return true;
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
    }
}

package tsumugi.analysis;

import static tsumugi.analysis.Factories.tokenizer;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/// The tokenizers of a full server's analysis-common that Japanese text needs.
final class CommonTokenizers {

    private CommonTokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> all() {
        return Map.of(
                "keyword", tokenizer((environment, settings) -> KeywordTokenizer::new),
                "whitespace", tokenizer((environment, settings) -> WhitespaceTokenizer::new),
                "ngram",
                        tokenizer((environment, settings) -> {
                            int min = settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
                            int max = settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
                            IntPredicate kept = characters(settings);
                            return () -> new NGramTokenizer(min, max) {
                                @Override
                                protected boolean isTokenChar(int character) {
                                    return kept.test(character);
                                }
                            };
                        }),
                "edge_ngram",
                        tokenizer((environment, settings) -> {
                            int min = settings.getAsInt("min_gram", 1);
                            int max = settings.getAsInt("max_gram", 2);
                            IntPredicate kept = characters(settings);
                            return () -> new EdgeNGramTokenizer(min, max) {
                                @Override
                                protected boolean isTokenChar(int character) {
                                    return kept.test(character);
                                }
                            };
                        }));
    }

    private static IntPredicate characters(Settings settings) {
        List<String> kinds = settings.getAsList("token_chars");
        IntPredicate kept = character -> kinds.isEmpty();
        for (String kind : kinds) {
            kept = kept.or(kind(kind));
        }
        return kept;
    }

    private static IntPredicate kind(String name) {
        return switch (name) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" ->
                character -> switch (Character.getType(character)) {
                    case Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.OTHER_PUNCTUATION,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION -> true;
                    default -> false;
                };
            case "symbol" ->
                character -> switch (Character.getType(character)) {
                    case Character.CURRENCY_SYMBOL,
                            Character.MATH_SYMBOL,
                            Character.OTHER_SYMBOL,
                            Character.MODIFIER_SYMBOL -> true;
                    default -> false;
                };
            default -> throw new IllegalArgumentException("Unknown token type: '" + name + "'");
        };
    }
}

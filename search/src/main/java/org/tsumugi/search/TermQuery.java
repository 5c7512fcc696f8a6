package org.tsumugi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The ways in which one typed term may be meant, of which the best counts.
final class TermQuery {

    private static final int SHORTEST_READING = 2;
    private static final int SHORT_SOUND = 2;
    private static final int SHORTEST_CODE = 4;
    private static final int SHORTEST_TYPO = 4;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SPOILT_PAIRS = 2;
    private static final Pattern CODE = Pattern.compile("[0-9a-z]*[0-9]{3}[0-9a-z]*");

    private final Lexicon lexicon;
    private final Targets targets;

    TermQuery(Lexicon lexicon, Targets targets) {
        this.lexicon = lexicon;
        this.targets = targets;
    }

    /// `alone` says that the term is all there is: one that is nothing but a particle then finds nothing.
    Map<String, Object> strict(String term, boolean alone) {
        return best(strictWays(term, alone));
    }

    /// Some of its words, or words spelled almost alike.
    Map<String, Object> relaxed(String term, boolean alone) {
        var ways = strictWays(term, alone);
        if (targets.words().isEmpty()) {
            return best(ways);
        }
        ways.add(words(term, "or", "2<75%", alone, 0.5));
        int length = term.length();
        if (length >= SHORTEST_TYPO) {
            ways.add(multi("best_fields", targets.words(), term, Map.of("fuzziness", "AUTO:4,20", "boost", 0.2)));
        } else if (length >= SHORTEST_BEGINNING) {
            targets.words().forEach(field -> ways.add(beginning(field, term)));
        }
        // One wrong character spoils two pairs.
        int pairs = Kana.folded(term).length() - 1;
        if (pairs > SPOILT_PAIRS + 1) {
            var most = Map.<String, Object>of("minimum_should_match", pairs - SPOILT_PAIRS, "boost", 0.2);
            ways.add(multi("best_fields", targets.pairs(), term, most));
        }
        return best(ways);
    }

    private List<Map<String, Object>> strictWays(String term, boolean alone) {
        List<Map<String, Object>> ways = new ArrayList<>();
        String code = Spelling.code(term);
        if (code.length() >= SHORTEST_CODE && CODE.matcher(code).matches()) {
            targets.codes().forEach(field -> ways.addAll(codes(field, code)));
        }
        if (targets.words().isEmpty()) {
            return ways;
        }
        String said = Kana.only(term) ? term : Romaji.toHiragana(term).orElse("");
        Set<String> others = new LinkedHashSet<>(lexicon.soundingAlike(said));
        Spelling.withSmallKe(term).ifPresent(others::add);
        // しか is a particle, and passed over as one; where it may be 歯科 too, that is what is meant.
        ways.add(words(term, "and", "100%", alone || !others.isEmpty(), 1));
        for (String other : others) {
            ways.add(words(other, "and", "100%", alone, 0.9));
        }
        boolean parts = lexicon.findsByParts(term);
        if (parts) {
            ways.add(multi("phrase", targets.pairs(), term, Map.of("boost", 0.5)));
        }
        String sound = Kana.spoken(said);
        // A short sound that is a known word stands in many others: しか in たしか.
        boolean isLoose = others.isEmpty() || sound.length() > SHORT_SOUND;
        if (isLoose
                && !said.isEmpty()
                && sound.length() >= SHORTEST_READING
                && !targets.readings().isEmpty()) {
            ways.add(multi("best_fields", targets.readings(), sound, Map.of("boost", 0.6)));
            if (parts && !targets.kana().isEmpty()) {
                ways.add(multi("phrase", targets.kana(), said, Map.of("boost", 0.6)));
            }
        }
        return ways;
    }

    private Map<String, Object> words(String text, String operator, String enough, boolean alone, double boost) {
        if (lexicon.compound(text)) {
            return multi("phrase", targets.words(), text, Map.of("boost", boost));
        }
        return Map.of(
                "combined_fields",
                Map.of(
                        "query", text,
                        "fields", targets.words(),
                        "operator", operator,
                        "minimum_should_match", enough,
                        "zero_terms_query", alone ? "none" : "all",
                        "boost", boost));
    }

    private static Map<String, Object> beginning(String weighted, String term) {
        return certain(Json.within("prefix", weighted.substring(0, weighted.indexOf('^')), term), 0.2);
    }

    private static List<Map<String, Object>> codes(String field, String code) {
        List<Map<String, Object>> ways = new ArrayList<>();
        ways.add(certain(Json.within("term", field, code), 20));
        ways.add(certain(Json.within("prefix", field, code), 10));
        if (code.length() >= Analysis.SHORTEST_TAIL) {
            ways.add(certain(Json.within("term", field + Mapping.TAILS, code), 8));
        }
        return ways;
    }

    private static Map<String, Object> multi(String type, List<String> fields, String text, Map<String, Object> more) {
        Map<String, Object> query = new LinkedHashMap<>(more);
        query.put("type", type);
        query.put("fields", fields);
        query.put("query", text);
        return Map.of("multi_match", query);
    }

    static Map<String, Object> certain(Map<String, Object> query, double score) {
        return Map.of("constant_score", Map.of("filter", query, "boost", score));
    }

    static Map<String, Object> best(List<Map<String, Object>> ways) {
        return switch (ways.size()) {
            case 0 -> Map.of("match_none", Map.of());
            case 1 -> ways.getFirst();
            default -> Map.of("dis_max", Map.of("queries", ways, "tie_breaker", 0.1));
        };
    }
}

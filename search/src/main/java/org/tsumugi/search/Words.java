package org.tsumugi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a person typed, taken apart at its spaces; a number broken up by spaces stays one.
record Words(String whole, List<String> terms) {

    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 12;
    private static final int LONG_NUMBER = 6;
    private static final Pattern SPACES = Pattern.compile("[\\s、。,，]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    static Words of(String text) {
        String whole = Spelling.plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .strip();
        String joined = Spelling.code(whole);
        if (joined.length() >= LONG_NUMBER && DIGITS.matcher(joined).matches()) {
            return new Words(whole, List.of(joined));
        }
        List<String> terms = new ArrayList<>();
        for (String term : SPACES.split(whole)) {
            if (!term.isEmpty() && terms.size() < MOST_TERMS && !terms.contains(term)) {
                terms.add(term);
            }
        }
        return new Words(whole, List.copyOf(terms));
    }

    boolean none() {
        return terms.isEmpty();
    }
}

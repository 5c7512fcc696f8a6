package org.tsumugi.search;

import java.util.regex.Pattern;

/// One field of a document, by what can be done with it.
public sealed interface Field {

    String name();

    /// A name, with its reading where the document gives one; suggested while typing and sorted by.
    record Name(String name, int weight) implements Field {
        public Name {
            checked(name, weight);
        }
    }

    /// Labels and short texts: found by words, their synonyms, their parts and their readings.
    record Text(String name, int weight) implements Field {
        public Text {
            checked(name, weight);
        }
    }

    /// Long texts: as labels, but without the readings, which would cost as much again as all the rest.
    record Prose(String name, int weight) implements Field {
        public Prose {
            checked(name, weight);
        }
    }

    /// A number or other code: found whole, by its beginning or by its end, however it is broken up.
    record Code(String name) implements Field {
        public Code {
            checked(name, 1);
        }
    }

    /// A value to filter by and to count.
    record Facet(String name) implements Field {
        public Facet {
            checked(name, 1);
        }
    }

    /// Where it is.
    record Point(String name) implements Field {
        public Point {
            checked(name, 1);
        }
    }

    /// How many or how much.
    record Amount(String name) implements Field {
        public Amount {
            checked(name, 1);
        }
    }

    /// When.
    record Moment(String name) implements Field {
        public Moment {
            checked(name, 1);
        }
    }

    /// Yes or no.
    record Flag(String name) implements Field {
        public Flag {
            checked(name, 1);
        }
    }

    private static void checked(String name, int weight) {
        if (!Names.FIELD.matcher(name).matches() || weight < 1) {
            throw new IllegalArgumentException("a field needs a name of letters and digits and a weight of 1 or more");
        }
    }

    /// What may be called how.
    final class Names {
        static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

        private Names() {}
    }
}

package org.tsumugi.guard;

import java.util.stream.Stream;

/// A place that reads as a person's name, with the words by which a colleague would be known.
///
/// @param family  the family name, or the only name there
/// @param whole   all that is written of the name
/// @param patient whether the sentence speaks of that person as a patient: then a colleague's name is no excuse
record Naming(Mark mark, String family, String whole, boolean patient) {

    Stream<String> names() {
        return Stream.of(family, whole);
    }
}

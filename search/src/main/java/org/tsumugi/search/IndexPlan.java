package org.tsumugi.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an index is called, what its documents hold and which words it knows; another plan needs another index.
public record IndexPlan(String name, List<Field> fields, List<Synonym> synonyms, List<Word> dictionary) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

    public IndexPlan {
        fields = List.copyOf(fields);
        synonyms = List.copyOf(synonyms);
        dictionary = List.copyOf(dictionary);
        var names = new HashSet<String>();
        if (!NAME.matcher(name).matches() || !fields.stream().map(Field::name).allMatch(names::add)) {
            throw new IllegalArgumentException("an index needs a name of small letters and fields of different names");
        }
        if (fields.stream().filter(Field.Point.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("a document is in one place");
        }
        if (names.contains(Mapping.ID)) {
            throw new IllegalArgumentException("every document has an " + Mapping.ID + " already");
        }
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    <F extends Field> List<F> fields(Class<F> kind) {
        return fields.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <F extends Field> Optional<F> first(Class<F> kind) {
        return fields(kind).stream().findFirst();
    }
}

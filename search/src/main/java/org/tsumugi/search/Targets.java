package org.tsumugi.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where a text is looked for, by way of looking, each with its weight.
record Targets(
        List<String> words,
        List<String> pairs,
        List<String> readings,
        List<String> kana,
        List<String> codes,
        List<String> exact) {

    /// The given fields of the plan, or all of them.
    static Targets of(IndexPlan plan, Set<String> over) {
        Predicate<Field> asked = field -> over.isEmpty() || over.contains(field.name());
        var names = plan.fields(Field.Name.class).stream().filter(asked).toList();
        var texts = plan.fields(Field.Text.class).stream().filter(asked).toList();
        return new Targets(
                weighted(names, texts, ""),
                weighted(names, texts, Mapping.PAIRS),
                weighted(names, texts, Mapping.READINGS),
                weighted(names, List.of(), Mapping.KANA),
                plan.fields(Field.Code.class).stream()
                        .filter(asked)
                        .map(Field::name)
                        .toList(),
                names.stream().map(name -> name.name() + Mapping.EXACT).toList());
    }

    private static List<String> weighted(List<Field.Name> names, List<Field.Text> texts, String part) {
        return Stream.concat(
                        names.stream().map(name -> name.name() + part + "^" + name.weight()),
                        texts.stream().map(text -> text.name() + part + "^" + text.weight()))
                .toList();
    }
}

package org.tsumugi.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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
        for (String field : over) {
            if (plan.field(field).isEmpty()) {
                throw new IllegalArgumentException("the plan has no field " + field);
            }
        }
        Predicate<Field> asked = field -> over.isEmpty() || over.contains(field.name());
        var names = plan.fields(Field.Name.class).stream().filter(asked).toList();
        var texts = plan.fields(Field.Text.class).stream().filter(asked).toList();
        var prose = plan.fields(Field.Prose.class).stream().filter(asked).toList();
        var read = Stream.concat(weights(names, Field.Name::weight), weights(texts, Field.Text::weight))
                .toList();
        var all = Stream.concat(read.stream(), weights(prose, Field.Prose::weight))
                .toList();
        return new Targets(
                weighted(all, ""),
                weighted(all, Mapping.PAIRS),
                weighted(read, Mapping.READINGS),
                weighted(weights(names, Field.Name::weight).toList(), Mapping.KANA),
                plan.fields(Field.Code.class).stream()
                        .filter(asked)
                        .map(Field::name)
                        .toList(),
                names.stream().map(name -> name.name() + Mapping.EXACT).toList());
    }

    private record Weight(String field, int weight) {}

    private static <F extends Field> Stream<Weight> weights(List<F> fields, ToIntFunction<F> weight) {
        return fields.stream().map(field -> new Weight(field.name(), weight.applyAsInt(field)));
    }

    private static List<String> weighted(List<Weight> weights, String part) {
        return weights.stream()
                .map(weight -> weight.field() + part + "^" + weight.weight())
                .toList();
    }
}

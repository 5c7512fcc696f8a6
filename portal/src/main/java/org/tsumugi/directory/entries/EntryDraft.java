package org.tsumugi.directory.entries;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a facility says of itself.
///
/// @param texts     by field; what is missing is empty
/// @param abilities by code of the treatment; what is missing nobody has said
public record EntryDraft(Map<EntryField, String> texts, boolean roundTheClock, Map<String, Taken> abilities) {

    public EntryDraft {
        texts = Map.copyOf(texts);
        abilities = Map.copyOf(abilities);
    }

    public String text(EntryField field) {
        return texts.getOrDefault(field, "");
    }

    public EntryDraft with(EntryField field, String text) {
        Map<EntryField, String> all = new EnumMap<>(EntryField.class);
        all.putAll(texts);
        all.put(field, text);
        return new EntryDraft(all, roundTheClock, abilities);
    }

    public EntryDraft taking(Map<String, Taken> treatments) {
        return new EntryDraft(texts, roundTheClock, treatments);
    }

    /// All fields that cannot be kept as they are, in the order of the fields.
    public List<EntryRefused> problems() {
        List<EntryRefused> problems = new ArrayList<>();
        for (EntryField field : EntryField.values()) {
            try {
                field.clean(text(field));
            } catch (EntryRefused refused) {
                problems.add(refused);
            }
        }
        return problems;
    }

    /// @throws EntryRefused for the first field that cannot be kept as it is
    EntryDraft clean() {
        Map<EntryField, String> clean = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            clean.put(field, field.clean(text(field)));
        }
        return new EntryDraft(clean, roundTheClock, abilities);
    }
}

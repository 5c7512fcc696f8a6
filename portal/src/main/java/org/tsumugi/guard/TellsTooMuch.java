package org.tsumugi.guard;

import java.util.List;
import org.tsumugi.shared.Refused;

/// A text that reads as if it named a patient, and nobody has stated that it names none.
public final class TellsTooMuch extends Refused {

    private final transient List<Told> told;

    /// Words with their reason.
    public record Told(String words, Clue clue) {}

    TellsTooMuch(List<Told> told) {
        super("guard.refused", told.size());
        this.told = List.copyOf(told);
    }

    public List<Told> told() {
        return told;
    }
}

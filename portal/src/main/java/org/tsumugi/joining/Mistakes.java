package org.tsumugi.joining;

import java.util.List;
import org.tsumugi.shared.Refused;

/// Several things that have to be mended, said at once.
public final class Mistakes extends Refused {

    private final transient List<Refused> all;

    private Mistakes(List<Refused> all) {
        super(all.getFirst().words(), all.getFirst().values());
        this.all = all;
    }

    /// @throws Refused when there is anything to mend
    static void refuse(List<Refused> all) {
        if (all.size() == 1) {
            throw all.getFirst();
        }
        if (!all.isEmpty()) {
            throw new Mistakes(List.copyOf(all));
        }
    }

    /// Each thing that a refusal names.
    public static List<Refused> in(Refused refused) {
        return refused instanceof Mistakes several ? several.all : List.of(refused);
    }
}

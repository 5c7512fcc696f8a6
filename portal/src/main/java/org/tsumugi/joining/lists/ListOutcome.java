package org.tsumugi.joining.lists;

import java.util.List;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.shared.Counted;

/// What a list has brought: letters that go out, and slips to print.
public record ListOutcome(int letters, List<Slip> slips) implements Counted {

    @Override
    public int count() {
        return letters + slips.size();
    }
}

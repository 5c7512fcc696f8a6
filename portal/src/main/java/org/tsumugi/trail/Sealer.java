package org.tsumugi.trail;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.trail.SealStore.Unsealed;

/// Links committed rows to the chain, on one node at a time.
@Component
class Sealer {

    private final SealStore store;

    Sealer(SealStore store) {
        this.store = store;
    }

    /// @return how many rows got their seal: fewer than `most` when there are no more, or another node is at it
    @Transactional
    int seal(int most) {
        if (!store.mayAppend()) {
            return 0;
        }
        Seal last = store.last().orElse(Seal.START);
        Unsealed found = store.unsealed(last, most);
        long settled = Math.max(last.settled(), found.settled());
        List<Seal> links = new ArrayList<>(found.rows().size());
        for (SealedRow row : found.rows()) {
            last = last.next(row, settled);
            links.add(last);
        }
        if (!links.isEmpty()) {
            store.add(links);
        }
        return links.size();
    }
}

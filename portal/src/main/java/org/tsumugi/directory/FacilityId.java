package org.tsumugi.directory;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names a facility of the directory.
public record FacilityId(UUID value) implements Id {

    public static FacilityId next() {
        return new FacilityId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

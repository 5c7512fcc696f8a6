package org.tsumugi.files;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which file.
public record FileId(UUID value) implements Id {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    public static Set<FileId> all(Collection<UUID> values) {
        return values.stream().map(FileId::new).collect(Collectors.toUnmodifiableSet());
    }

    /// As a statement takes them.
    public static UUID[] values(Collection<FileId> files) {
        return files.stream().map(FileId::value).toArray(UUID[]::new);
    }
}

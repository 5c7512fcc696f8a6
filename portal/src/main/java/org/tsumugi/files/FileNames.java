package org.tsumugi.files;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Named;

/// Calls files by their names, to who kept them.
@Component
class FileNames implements Named {

    private final FileStore store;

    FileNames(FileStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public Map<UUID, Name> names(Collection<UUID> things, MemberId maker) {
        return store.mine(things.stream().map(FileId::new).toList(), maker).stream()
                .collect(Collectors.toMap(file -> file.id().value(), file -> new Name(file.name(), Optional.empty())));
    }
}

package org.tsumugi.files;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: the files they attached, by name.
@Component
class OwnFiles implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("files.own.files", """
                        select name as file, type, size as bytes, kept_at as "at"
                        from files.file where keeper = :member order by kept_at
                        """));
    }
}

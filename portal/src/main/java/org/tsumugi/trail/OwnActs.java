package org.tsumugi.trail;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: what they did, and from where.
@Component
class OwnActs implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("trail.own.acts", """
                        select at as "日時", act as "操作", object_kind as "対象", outcome as "結果", origin as "接続元", reason as "理由"
                        from trail.entry where actor = :member order by id
                        """));
    }
}

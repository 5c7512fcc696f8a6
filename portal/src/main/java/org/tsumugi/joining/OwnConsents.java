package org.tsumugi.joining;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: what they accepted, and the invitation they took up.
@Component
class OwnConsents implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("joining.own.consents", """
                        select at as "日時", kind as "文書", version as "版"
                        from joining.consent where member = :member order by at, kind
                        """), new Part("joining.own.invitation", """
                        select made_at as "招待した日時", taken_at as "参加した日時", family as "姓", given as "名",
                               family_kana as "せい", given_kana as "めい", mail as "メール", until as "最後の日"
                        from joining.invitation where member = :member order by made_at
                        """));
    }
}

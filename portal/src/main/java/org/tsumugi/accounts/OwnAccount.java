package org.tsumugi.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: the user name and where they signed in; never a secret.
@Component
class OwnAccount implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("accounts.own.account", """
                        select user_name as "ユーザー名" from accounts.account where member = :member
                        """), new Part("accounts.own.sessions", """
                        select device as "端末", origin as "接続元", started_at as "開始", seen_at as "最後の操作", ended_at as "終了"
                        from accounts.session where member = :member order by started_at
                        """));
    }
}

package org.tsumugi.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: the user name and where they signed in; never a secret.
@Component
class OwnAccount implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("accounts.own.account", """
                        select user_name as "利用者名" from accounts.account where member = :member
                        """),
                new Part("accounts.own.sessions", """
                        select device as "端末", origin as "接続元", started_at as "開始", seen_at as "最後の操作", ended_at as "終了"
                        from accounts.session where member = :member order by started_at
                        """),
                new Part("accounts.own.passkeys", """
                        select name as "呼び名", since as "から", used_at as "最後に使った日時"
                        from accounts.passkey where member = :member order by since
                        """),
                new Part("accounts.own.remembered", """
                        select device as "端末", since as "から", ends_at as "まで"
                        from accounts.remembered where member = :member order by since
                        """),
                new Part("accounts.own.losses", """
                        select reported_at as "届け出", closed_at as "終了"
                        from accounts.loss where member = :member order by reported_at
                        """));
    }
}

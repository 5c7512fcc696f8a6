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
                        select user_name from accounts.account where member = :member
                        """),
                new Part("accounts.own.sessions", """
                        select device, origin, started_at, seen_at, ended_at
                        from accounts.session where member = :member order by started_at
                        """),
                new Part("accounts.own.passkeys", """
                        select name, since, used_at
                        from accounts.passkey where member = :member order by since
                        """),
                new Part("accounts.own.remembered", """
                        select device, since, ends_at as until
                        from accounts.remembered where member = :member order by since
                        """),
                new Part("accounts.own.losses", """
                        select reported_at, closed_at as ended_at
                        from accounts.loss where member = :member order by reported_at
                        """));
    }
}

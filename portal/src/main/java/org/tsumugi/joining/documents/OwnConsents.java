package org.tsumugi.joining.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: what they accepted, and the invitation they took up.
@Component
class OwnConsents implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("joining.own.consents", """
                        select at, kind as document, version
                        from joining.consent where member = :member order by at, kind
                        """), new Part("joining.own.invitation", """
                        select made_at as invited_at, taken_at as joined_at, family, given,
                               family_kana, given_kana, mail, until as last_day
                        from joining.invitation where member = :member order by made_at
                        """));
    }
}

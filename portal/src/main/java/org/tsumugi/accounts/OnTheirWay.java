package org.tsumugi.accounts;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the screens of the second step may know of this browser's sign-in, before anyone is signed in.
public final class OnTheirWay {

    private OnTheirWay() {}

    /// Whether the password was given and a code is to come.
    public static boolean isSomeone() {
        return pending().isPresent();
    }

    /// What a first app is shown; empty for who has one, or is not on their way.
    public static Optional<Enrolment> enrolment() {
        return pending()
                .flatMap(pending ->
                        Optional.ofNullable(pending.fresh()).map(secret -> new Enrolment(pending.userName(), secret)));
    }

    /// The recovery codes made at this sign-in; asked for once, then forgotten.
    @SuppressWarnings("unchecked")
    public static List<String> freshCodes() {
        HttpSession session = session();
        if (session == null) {
            return List.of();
        }
        Object codes = session.getAttribute(CodeFilter.FRESH_CODES);
        session.removeAttribute(CodeFilter.FRESH_CODES);
        return codes instanceof List<?> list ? (List<String>) list : List.of();
    }

    private static Optional<Pending> pending() {
        return Pending.in(session());
    }

    private static @Nullable HttpSession session() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest servlet
                ? ((HttpServletRequest) servlet.getRequest()).getSession(false)
                : null;
    }
}

package org.tsumugi.accounts.entry;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumugi.accounts.cards.Cards;
import org.tsumugi.accounts.factors.Enrolment;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.Questions;
import org.tsumugi.accounts.sessions.CurrentSession;
import org.tsumugi.accounts.sessions.Device;
import org.tsumugi.accounts.sharing.SharedBrowsers;

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

    /// Whether there is an app whose codes count.
    public static boolean hasApp() {
        return pending().filter(pending -> pending.factors().app()).isPresent();
    }

    /// The number on the printed card whose code counts here; empty where no card does.
    public static Optional<Integer> cardNumber(Cards cards) {
        return pending()
                .flatMap(pending -> Optional.ofNullable(pending.sharedAt())
                        .flatMap(facility -> cards.next(pending.member(), facility)));
    }

    /// The name of this browser where it is one that many use.
    public static Optional<String> sharedBrowser(SharedBrowsers browsers) {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest servlet
                ? browsers.name(servlet.getHttpServletRequest())
                : Optional.empty();
    }

    /// What the browser is asked of who has a passkey.
    public static Optional<String> question(Ceremonies ceremonies) {
        return pending()
                .filter(pending -> pending.factors().passkey())
                .flatMap(pending ->
                        questions().map(questions -> ceremonies.question(questions, Optional.of(pending.member()))));
    }

    /// What the browser is asked of whoever is there.
    public static Optional<String> openQuestion(Ceremonies ceremonies) {
        return questions().map(questions -> ceremonies.question(questions, Optional.empty()));
    }

    /// What a first passkey is made by; empty for who has a second factor, or is not on their way.
    public static Optional<String> invitation(Ceremonies ceremonies) {
        return pending()
                .filter(pending -> pending.fresh() != null)
                .flatMap(pending -> questions()
                        .map(questions -> ceremonies.invitation(
                                questions, pending.member(), pending.userName(), pending.userName())));
    }

    /// As what the browser of this request gives itself out, in two words; empty where it says nothing known.
    public static String device() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "" : Device.of(Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    private static Optional<Questions> questions() {
        return CurrentSession.http().map(Questions::in);
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

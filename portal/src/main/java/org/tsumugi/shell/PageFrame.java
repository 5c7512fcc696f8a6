package org.tsumugi.shell;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/// What every page gets before its view: its language, a Content-Security-Policy with a fresh nonce, and error
/// handling. The first bundle has what may be asked over any view, as the question for a proof.
@Component
@Uses(Dialog.class)
@Uses(PasswordField.class)
@Uses(TextField.class)
class PageFrame implements VaadinServiceInitListener {

    private final SecureRandom random = new SecureRandom();
    private final Mishaps mishaps;

    PageFrame(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::dress);
        event.getSource().addSessionDestroyListener(ended -> signOut(ended.getSession()));
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Language.of(init.getRequest()));
            init.getSession().setErrorHandler(mishaps);
        });
        event.getSource().addUIInitListener(init -> {
            BuiltInWords.apply(init.getUI());
            init.getUI().addBeforeEnterListener(new TopOfPage());
        });
    }

    /// Vaadin closes an idle session, but the sign-in is kept by the HTTP session, which lives on by the open tab's
    /// heartbeats.
    private static void signOut(VaadinSession ended) {
        try {
            ended.getSession().invalidate();
        } catch (IllegalStateException over) {
            // It ended first, and took Vaadin's with it.
        }
    }

    private void dress(IndexHtmlResponse page) {
        page.getDocument()
                .getElementsByTag("html")
                .attr("lang", Language.of(page.getVaadinRequest()).getLanguage());
        String nonce = nonce();
        for (Element script : page.getDocument().getElementsByTag("script")) {
            script.attr("nonce", nonce);
        }
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    }

    private String nonce() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Flow needs `unsafe-eval` for what the server asks the page to do; styles are set inline by its components.
    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "worker-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}

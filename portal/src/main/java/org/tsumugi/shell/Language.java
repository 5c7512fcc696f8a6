package org.tsumugi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The reader's language: what they chose (a cookie of this browser), else what the browser asks for, else Japanese.
final class Language {

    private static final String COOKIE = "tsumugi-language";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private Language() {}

    static Locale of(VaadinRequest request) {
        return chosen(request).or(() -> asked(request)).orElse(Locale.JAPANESE);
    }

    /// Keeps the choice and shows the page anew in it.
    static void choose(UI ui, Locale language) {
        Cookie cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse response = VaadinService.getCurrentResponse();
        response.addCookie(cookie);
        ui.getSession().setLocale(language);
        ui.getPage().reload();
    }

    private static Optional<Locale> chosen(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                .filter(WordsProvider.LANGUAGES::contains)
                .findFirst();
    }

    private static Optional<Locale> asked(VaadinRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            return Optional.ofNullable(Locale.lookup(ranges, WordsProvider.LANGUAGES));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

package org.tsumugi.directory.entries;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsumugi.ViewTest;
import org.tsumugi.directory.Freshness.State;
import org.tsumugi.mail.PostBox;

/// Where the link of a monthly letter leads, for somebody who is not signed in.
class MonthlyViewTests extends ViewTest {

    private static final Pattern LINK = Pattern.compile("/entry/([A-Za-z0-9_-]{22})\\s");

    @Autowired
    MonthlyLetters letters;

    @Autowired
    ApplicationContext portal;

    private EntrySample sample;
    private String key = "";

    @BeforeEach
    void aLetter() {
        sample = EntrySample.of(portal);
        String address = "kanri" + UUID.randomUUID().toString().substring(0, 8) + "@mayumi.example.jp";
        sample.change(
                sample.curator(),
                sample.entry().said().with(EntryField.EMAIL, address).with(EntryField.STAFF_PHONE, "090-0000-1699"));
        while (letters.write(LocalDate.of(2026, 10, 1), Instant.now()) > 0) {}
        Matcher link = LINK.matcher(PostBox.textFor(address, portal));
        assertThat(link.find()).isTrue();
        key = link.group(1);
    }

    private void openAsStranger(String address) {
        enter(sample.nurse());
        SecurityContextHolder.clearContext();
        UI.getCurrent().navigate(address);
    }

    private static String screen() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void oneTouchConfirmsAndNothingForProfessionalsOnlyIsShown() {
        openAsStranger("entry/" + key);
        assertThat(screen())
                .contains(sample.name(), "0235-00-1601", "平日 8:30～17:30")
                .doesNotContain("1699");
        assertThat(sample.entry().freshness().confirmedAt())
                .as("filters open links too")
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText(word("directory.no-change"))));
        assertThat(screen()).contains(word("directory.monthly.thanks"));
        assertThat(sample.entry().freshness().state(Instant.now())).isEqualTo(State.CONFIRMED);
        openAsStranger("entry/" + key);
        assertThat(screen()).contains(word("directory.monthly.thanks"));
        assertThat(_find(Button.class, spec -> spec.withText(word("directory.no-change"))))
                .isEmpty();
    }

    @Test
    void aChangeIsMadeByWhoSignsIn() {
        openAsStranger("entry/" + key);
        assertThat(_find(Anchor.class))
                .anySatisfy(link -> assertThat(link.getHref()).isEqualTo("directory/" + sample.id() + "/edit"));
    }

    @Test
    void anAddressThatWasCutOffSaysSo() {
        openAsStranger("entry/" + key.substring(3));
        assertThat(screen()).contains(word("directory.monthly.over")).doesNotContain(sample.name());
    }
}

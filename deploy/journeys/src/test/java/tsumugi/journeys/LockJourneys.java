package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForURLOptions;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Who leaves a page alone for a while finds it closed, and comes back to it where it was.
@Journey
class LockJourneys {

    private static final int LONG_MS = 40_000;

    @Test
    void whoWasAwayComesBackToTheSameLineAndTheSameDraftByOneTouch(Visitors visitors, RunningPortal portal)
            throws SQLException {
        var base = visitors.onPhoneAtHome().signIn("base");
        VirtualKey.in(base);
        base.open("/account");
        base.button("パスキーを増やす").click();
        base.button("この端末でパスキーを作る").click();
        base.button("保管しました").click();
        var address = Writing.thread(base, Writing.EVERYONE, Writing.title("長い話"), "行。\n\n".repeat(80));
        base.andHeard("書きかけの返事", () -> base.field("本文").fill("書きかけの返事"));
        base.page().evaluate("scrollTo(0, 700)");
        assertThat(line(base)).isEqualTo(700);

        idleLimit(portal, "3");
        base.page().waitForURL(Pattern.compile("/sign-in\\?idle"), new WaitForURLOptions().setTimeout(LONG_MS));
        assertThat(base.page().getByText("しばらく操作がなかったので閉じました")).isVisible();
        idleLimit(portal, "900");
        base.button("パスキーで入る").click();

        base.page().waitForURL(Pattern.compile(Pattern.quote(address)));
        assertThat(base.field("本文")).hasValue("書きかけの返事");
        base.page().waitForCondition(() -> line(base) == 700);
        base.andHeard("\"value\":\"\"", () -> base.field("本文").fill(""));
        asBefore(portal);
    }

    private static int line(Visitor visitor) {
        return ((Number) visitor.page().evaluate("Math.round(scrollY)")).intValue();
    }

    private static void idleLimit(RunningPortal portal, String seconds) throws SQLException {
        execute(portal, """
                insert into accounts.idle_limit (facility, seconds)
                select card.facility, %s from members.card
                join accounts.account on account.member = card.id and account.user_name = 'base'
                on conflict (facility) do update set seconds = excluded.seconds
                """.formatted(seconds));
    }

    /// Whoever set up a second factor is asked for it for good; other journeys want the base as it was.
    private static void asBefore(RunningPortal portal) throws SQLException {
        execute(portal, """
                delete from accounts.passkey
                where member = (select member from accounts.account where user_name = 'base')
                """);
    }

    private static void execute(RunningPortal portal, String statement) throws SQLException {
        try (var database = portal.database();
                var act = database.createStatement()) {
            act.execute(statement);
        }
    }
}

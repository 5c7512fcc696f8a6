package tsumugi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody sends who does not use the portal's own pages.
@Journey
class HostileRequestJourneys {

    private static final Pattern TOKEN = Pattern.compile("\"csrfToken\":\"[^\"]+\"");

    /// A message that the page has just sent to the server, to be sent again in other ways.
    private record Caught(String address, String body) {

        static Caught of(Visitor visitor, Runnable act) {
            Request request = visitor.page()
                    .waitForRequest(sent -> sent.url().contains("v-r=uidl") && sent.postData() != null, act);
            return new Caught(request.url(), request.postData());
        }

        APIResponse sendBy(APIRequestContext context) {
            return sendBy(context, body);
        }

        APIResponse sendBy(APIRequestContext context, String changed) {
            return context.post(
                    address,
                    RequestOptions.create()
                            .setHeader("Content-Type", "application/json; charset=UTF-8")
                            .setData(changed));
        }
    }

    private static Caught firstAct(Visitor nurse) {
        nurse.open("/account");
        return Caught.of(nurse, () -> nurse.button("認証アプリの準備").click());
    }

    private static String session(Visitor visitor) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    @Test
    void aMessageOfAnotherSessionDoesNothing(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var caught = firstAct(nurse);
        var other = visitors.phone().signIn("caremanager");
        var answer = caught.sendBy(other.context().request());
        assertThat(session(other)).isNotEqualTo(session(nurse));
        assertThat(answer.text()).doesNotContain("otpauth").doesNotContain("認証アプリ");
        var nobody = caught.sendBy(visitors.phone().context().request());
        assertThat(nobody.text()).doesNotContain("otpauth").doesNotContain("認証アプリ");
    }

    @Test
    void aMessageWithAWrongTokenIsRefusedAndTheSessionGoesOn(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var caught = firstAct(nurse);
        var wrong = TOKEN.matcher(caught.body()).replaceAll("\"csrfToken\":\"00000000-0000-0000-0000-000000000000\"");
        assertThat(wrong).isNotEqualTo(caught.body());
        var answer = caught.sendBy(nurse.context().request(), wrong);
        assertThat(answer.status() >= 400 || !answer.text().contains("otpauth")).isTrue();
        nurse.open("/feed");
        assertThat(nurse.heading().innerText()).isEqualTo("話す");
    }

    @Test
    void pushWithAWrongIdHearsNothing(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        nurse.open("/feed");
        var answer = nurse.context()
                .request()
                .get("/VAADIN/push?v-r=push&v-uiId=0&v-pushId=00000000-0000-0000-0000-000000000000"
                        + "&X-Atmosphere-Transport=long-polling");
        assertThat(answer.text()).doesNotContain("changes");
    }

    @Test
    void anEventOfAButtonThatIsGoneIsNotHeard(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        nurse.open("/account");
        var heard = Caught.of(nurse, () -> nurse.button("認証アプリの準備").click());
        var body = JsonParser.parseString(heard.body()).getAsJsonObject();
        assertThat(body.getAsJsonArray("rpc")).isNotEmpty();
        nurse.page().locator(".letters").waitFor();
        // The button of that message has left the page meanwhile: the same event again finds nobody.
        var again = body.deepCopy();
        again.addProperty("clientId", body.get("clientId").getAsInt() + 1);
        again.addProperty("syncId", body.get("syncId").getAsInt() + 1);
        var answer = heard.sendBy(nurse.context().request(), again.toString());
        assertThat(answer.text()).doesNotContain("otpauth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/devmode-gizmo",
                "/VAADIN/dev-tools",
                "/vaadinServlet/copilot",
                "/VAADIN/build/../../META-INF/MANIFEST.MF",
                "/?v-r=debug",
                "/?v-r=dev_mode",
                "/h2-console",
                "/actuator/env",
                "/actuator/heapdump",
                "/swagger-ui.html",
                "/META-INF/resources/",
                "/.git/config",
                "/routes"
            })
    void nothingThatHelpsMakersIsThereInProduction(String address, Visitors visitors) {
        var stranger = visitors.phone().context().request();
        var answer = stranger.get(address, RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.status()).isIn(302, 400, 401, 403, 404, 200);
        assertThat(answer.text())
                .doesNotContain("Implementation-Version")
                .doesNotContain("java.runtime")
                .doesNotContain("@Route")
                .doesNotContain("[core]");
        if (answer.status() == 200) {
            assertThat(answer.text()).contains("<!doctype html>");
        }
    }
}

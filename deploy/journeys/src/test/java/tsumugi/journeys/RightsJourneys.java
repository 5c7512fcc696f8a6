package tsumugi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may open which room, in a browser, for a person of each role; whatever one may not see looks like what is not
/// there.
@Journey
class RightsJourneys {

    private static final String MISSING = "このページは見つかりません";

    /// Where the rooms stand that not everyone may enter, and the words above them.
    private static final List<String> ROOMS = List.of(
            "feed",
            "teams",
            "meetings",
            "meetings/programme",
            "directory",
            "members",
            "staff",
            "staff/requests",
            "operations",
            "use",
            "trail",
            "trail/mine",
            "invitations",
            "applications",
            "account",
            "my-data");

    @ParameterizedTest
    @CsvSource({
        "nurse, feed teams meetings directory members trail/mine account my-data",
        "manager, feed teams meetings directory members staff trail/mine invitations applications account my-data",
        "base, feed teams meetings meetings/programme directory members staff staff/requests use trail/mine invitations"
                + " applications account my-data",
        "admin, directory members staff staff/requests operations use invitations applications account my-data",
        "auditor, trail account my-data",
    })
    void aPersonOpensWhatTheirRolesOpenAndNothingElse(String account, String open, Visitors visitors) {
        var person = visitors.wide().expecting("404").signIn(account);
        var mine = List.of(open.split(" "));
        for (var room : ROOMS) {
            person.open("/" + room);
            var heading = person.heading().innerText();
            if (mine.contains(room)) {
                assertThat(heading).as(room).isNotEqualTo(MISSING);
            } else {
                assertThat(heading).as(room).isEqualTo(MISSING);
            }
        }
    }

    /// In text, status and time.
    @ParameterizedTest
    @CsvSource({"nurse, operations", "nurse, staff", "auditor, feed"})
    void whatIsForbiddenIsAnsweredAsWhatIsMissing(String account, String forbidden, Visitors visitors) {
        var person = visitors.wide().expecting("404").signIn(account);
        var missing = "room-" + UUID.randomUUID();
        assertThat(page(person, forbidden)).isEqualTo(page(person, missing));
        var request = person.context().request();
        assertThat(request.get("/" + forbidden).status())
                .isEqualTo(request.get("/" + missing).status());
        assertThat(Math.abs(median(person, forbidden) - median(person, missing)))
                .as("milliseconds between the medians")
                .isLessThan(25);
    }

    private static String page(Visitor person, String address) {
        person.open("/" + address);
        return person.page().locator("main").innerText();
    }

    private static double median(Visitor person, String address) {
        var times = LongStream.range(0, 15)
                .map(time -> {
                    var began = System.nanoTime();
                    person.context().request().get("/" + address);
                    return System.nanoTime() - began;
                })
                .sorted()
                .toArray();
        return times[times.length / 2] / 1e6;
    }
}

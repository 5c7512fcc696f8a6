package tsumugi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tsumugi.journeys.Twice.Way;

/// What was sent once stands there once, whatever fingers and roads do; deploy/trial tries it a thousand times.
@Journey
class ExactlyOnceJourneys {

    private static final int TIMES_EACH = 4;

    @Test
    void whatIsSentTwiceStandsThereOnce(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var twice = new Twice(nurse);
        assertThat(twice.begin(Writing.title("一度だけ"))).as("threads").isEqualTo(1);

        var sent = new ArrayList<String>();
        sent.add("始めます。");
        for (var i = 1; i <= TIMES_EACH; i++) {
            for (var way : Way.values()) {
                var text = "%s %d回目".formatted(way, i);
                twice.reply(way, text);
                sent.add(text);
            }
        }
        assertThat(twice.posts()).containsExactlyElementsOf(sent);
    }
}

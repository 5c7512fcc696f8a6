package org.tsumugi.trail;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tsumugi.media.StoreUnavailable;

/// `--tsumugi.verify-trail` holds the trail against its seals and daily heads, says what it found, and ends with 0 when
/// nobody has tampered, with 1 otherwise: a second process beside the portal that runs.
@Component
@Order
class VerifyCommand implements ApplicationRunner {

    static final String OPTION = "tsumugi.verify-trail";

    private static final Logger LOG = LoggerFactory.getLogger(VerifyCommand.class);

    private final Verifier verifier;
    private final Heads heads;
    private final ApplicationContext application;

    VerifyCommand(Verifier verifier, Heads heads, ApplicationContext application) {
        this.verifier = verifier;
        this.heads = heads;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            int code = verified();
            System.exit(SpringApplication.exit(application, () -> code));
        }
    }

    /// @return the exit code
    int verified() {
        try {
            Verdict verdict = verifier.verify(heads.all());
            LOG.info(sentence(verdict));
            return verdict.holds() ? 0 : 1;
        } catch (StoreUnavailable away) {
            LOG.error("The trail is not verified: the store with the daily heads does not answer");
            return 1;
        }
    }

    static String sentence(Verdict verdict) {
        String judged = String.format(
                Locale.ROOT,
                "%,d sealed rows, %,d gone with their month, %,d not yet sealed, %,d daily heads, %,d rows/s",
                verdict.sealed(),
                verdict.dropped(),
                verdict.unsealed(),
                verdict.heads(),
                verdict.rowsPerSecond());
        return verdict.firstBreak()
                .map(found -> "The trail has been tampered with: " + said(found) + ". Up to there: " + judged)
                .orElse("The trail holds: " + judged);
    }

    private static String said(Verdict.Break found) {
        String seal = String.format(Locale.ROOT, "seal %,d", found.position());
        return switch (found.fault()) {
            case CHANGED -> "the row of " + seal + " says something else than when it was sealed";
            case MISSING -> "the row of " + seal + " is missing";
            case INSERTED -> "a row was put among the sealed ones, found after " + seal;
            case SEAL_MISSING -> seal + " is missing";
            case SEAL_CHANGED -> seal + " is not the one that was made";
            case HEAD_DIFFERS -> seal + " is not the one whose daily head was kept";
        };
    }
}

package org.tsumugi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;

/// Turns whatever went wrong into a sentence a person can act on; details go to the log, never to a browser.
@Component
public class Mishaps implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui != null && wantsProof(event.getThrowable())) {
            Instantiator.get(ui).getOrCreate(ProofAsker.class).ask(() -> {});
            return;
        }
        String sentence = sentence(event.getThrowable());
        if (ui != null) {
            ui.access(() -> Notice.problem(sentence));
        }
    }

    private static boolean wantsProof(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(ProofNeeded.class::isInstance);
    }

    /// The sentence for a failure, in the reader's language; what nobody foresaw is logged under a short number.
    public static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Words.of(refused.words(), refused.values());
            }
            if (cause instanceof AccessDeniedException) {
                return Words.of("shell.problem.not-yours");
            }
            if (cause instanceof OptimisticLockingFailureException) {
                return Words.of("shell.problem.changed-meanwhile");
            }
        }
        String number = Ids.next().toString().substring(24);
        LOG.error("Unforeseen [{}]", number, failure);
        return Words.of("shell.problem.unforeseen", number);
    }
}

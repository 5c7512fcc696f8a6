package org.tsumugi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.mail.LetterStore.Leased;

/// Carries letters from the outbox to the mail server, and comes back with growing pauses where it does not answer.
@Component
class Carrier {

    static final Duration LEASE = Duration.ofMinutes(10);
    static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration KEPT = Duration.ofDays(30);

    /// Few enough that even a server that says nothing to each step of each letter is done with before the lease is.
    private static final int AT_ONCE = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final LetterStore store;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> post;
    private final Clock clock;

    Carrier(LetterStore store, MailSettings settings, ObjectProvider<JavaMailSender> post, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.post = post;
        this.clock = clock;
    }

    /// A few letters of what is due.
    ///
    /// @return how many it had in hand
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS, scheduler = MailWiring.THREAD)
    int round() {
        JavaMailSender server = post.getIfAvailable();
        if (server == null || settings.from().isBlank()) {
            return 0;
        }
        List<Leased> taken = store.lease(AT_ONCE, LEASE);
        taken.forEach(leased -> carry(server, leased));
        return taken.size();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clear() {
        store.dropBefore(clock.instant().minus(KEPT));
    }

    /// What the server says may name the recipient: the log gets the kind of failure only.
    private void carry(JavaMailSender server, Leased leased) {
        Letter letter = leased.letter();
        if (letter.uselessAfter().filter(end -> end.isBefore(clock.instant())).isPresent()) {
            store.giveUp(letter);
            LOG.warn("Letter {} came too late to be of use", letter.id().value());
            return;
        }
        try {
            server.send(written(server, letter));
            store.sent(letter);
        } catch (RuntimeException | MessagingException failure) {
            Instant now = clock.instant();
            String kind = failure.getClass().getSimpleName();
            if (isRefusedForGood(failure)
                    || Duration.between(leased.writtenAt(), now).compareTo(PATIENCE) > 0) {
                store.giveUp(letter);
                LOG.warn("Letter {} is given up after {} tries: {}", letter.id().value(), leased.tries(), kind);
            } else {
                store.again(letter, now.plus(pause(leased.tries())));
                LOG.info("Letter {} waits after {} tries: {}", letter.id().value(), leased.tries(), kind);
            }
        }
    }

    /// A minute, two, four ... four hours.
    static Duration pause(int tries) {
        Duration pause = Duration.ofMinutes(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private MimeMessage written(JavaMailSender server, Letter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper page = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        page.setFrom(settings.from());
        page.setTo(letter.to());
        page.setSubject(letter.subject());
        page.setText(letter.text());
        page.setSentDate(Date.from(clock.instant()));
        // Nobody's holiday answer comes back, and a letter that went out twice is known as one.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader("Message-ID", "<" + letter.id().value() + "@" + domain() + ">");
        return message;
    }

    private String domain() {
        String from = settings.from().replaceAll("[<>\\s]", "");
        return from.substring(from.indexOf('@') + 1);
    }

    /// The server knows no such mailbox: asking again would change nothing.
    private static boolean isRefusedForGood(Exception failure) {
        return failure instanceof MailSendException sending
                && sending.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }
}

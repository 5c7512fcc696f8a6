package org.tsumugi.bell.push;

import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.bell.push.SubscriptionStore.Knock;
import org.tsumugi.mail.Letters;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.WordsProvider;
import tools.jackson.databind.json.JsonMapper;

/// Knocks at browsers (RFC 8030, 8291). A knock that fails is not repeated: the bell and the letters still tell.
@Component
class Knocker {

    private static final int AT_ONCE = 20;
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int GONE = 410;
    private static final int UNKNOWN = 404;
    private static final int TOO_MUCH = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(Knocker.class);

    private final SubscriptionStore store;
    private final PushKeys keys;
    private final PushSettings settings;
    private final Letters letters;
    private final WordsProvider words;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    Knocker(
            SubscriptionStore store,
            PushKeys keys,
            PushSettings settings,
            Letters letters,
            WordsProvider words,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.letters = letters;
        this.words = words;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS, scheduler = PushWiring.THREAD)
    void goRound() {
        try {
            goRound(clock.instant());
        } catch (DataAccessException later) {
            LOG.warn("Pushes have to wait", later);
        }
    }

    /// Goes on while somebody waits: a call to a whole region is heard within minutes.
    ///
    /// @return how many it knocked at
    int goRound(Instant now) {
        int knocked = 0;
        List<Knock> taken;
        do {
            taken = store.take(now, AT_ONCE);
            knockAtAll(taken);
            knocked += taken.size();
        } while (taken.size() >= AT_ONCE);
        return knocked;
    }

    /// Side by side: a push service that hangs holds up the others for [#PATIENCE] and no longer.
    private void knockAtAll(List<Knock> taken) {
        if (taken.isEmpty()) {
            return;
        }
        WebPush push = new WebPush(contact(), keys.own());
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(one -> each.execute(() -> knock(push, one)));
        }
    }

    private void knock(WebPush push, Knock knock) {
        URI endpoint = URI.create(knock.at().endpoint());
        if (settings.allows(endpoint)) {
            request(push, knock, endpoint)
                    .ifPresentOrElse(request -> send(request, knock), () -> forget(knock, "its key is none"));
        } else {
            forget(knock, "nobody allows its push service");
        }
    }

    /// Until the answer has come to its end: a request's own time is over with the first line of it.
    private void send(HttpRequest request, Knock knock) {
        CompletableFuture<Integer> answer =
                http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
        try {
            int status = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (status == GONE || status == UNKNOWN) {
                forget(knock, "its service knows it no more");
            } else if (status >= TOO_MUCH) {
                LOG.warn("The push service {} answered {}", request.uri().getHost(), status);
            }
        } catch (ExecutionException | TimeoutException away) {
            answer.cancel(true);
            LOG.warn("The push service {} does not answer: {}", request.uri().getHost(), away.toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Knock knock, String why) {
        try {
            store.drop(knock.at().endpoint());
            LOG.info("A browser is knocked at no more: {}", why);
        } catch (DataAccessException later) {
            LOG.warn("A browser that is of no use stays for now", later);
        }
    }

    /// Empty where the browser's key is none: Kotlin's functions say so in whatever way they like.
    private Optional<HttpRequest> request(WebPush push, Knock knock, URI endpoint) {
        try {
            byte[] body = push.getBody(
                    message(knock).getBytes(StandardCharsets.UTF_8),
                    Subscription.bytes(knock.at().p256dh()),
                    Subscription.bytes(knock.at().auth()));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(endpoint).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(body));
            push.getHeaders(
                            knock.at().endpoint(),
                            (int) SubscriptionStore.WORTH_PUSHING.toSeconds(),
                            // A second knock for the same thread takes the place of the first that nobody heard.
                            knock.thread().value().toString().replace("-", ""),
                            Urgency.Normal)
                    .forEach(request::setHeader);
            return Optional.of(request.build());
        } catch (Exception unusable) {
            return Optional.empty();
        }
    }

    /// That something waits, and where; never what.
    private String message(Knock knock) {
        Locale language = Locale.of(knock.at().language());
        return JSON.writeValueAsString(Map.of(
                "title",
                words.getTranslation("bell.push.title", language),
                "body",
                words.getTranslation("bell.letter." + knock.kind(), language),
                "thread",
                knock.thread().value().toString(),
                "position",
                knock.position()));
    }

    private String contact() {
        if (!settings.contact().isEmpty()) {
            return settings.contact();
        }
        return Actor.SYSTEM
                .act(letters::address)
                .filter(address -> address.startsWith("https://"))
                .orElse("mailto:postmaster@localhost");
    }
}

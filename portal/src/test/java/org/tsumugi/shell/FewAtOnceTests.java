package org.tsumugi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class FewAtOnceTests {

    private final AtomicInteger inside = new AtomicInteger();
    private final CountDownLatch full = new CountDownLatch(3);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final PasswordEncoder slow = new PasswordEncoder() {
        @Override
        public String encode(@Nullable CharSequence password) {
            return matches(password, "") ? "hash" : "too many inside";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            int now = inside.incrementAndGet();
            full.countDown();
            try {
                goOn.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            inside.decrementAndGet();
            return now <= 3;
        }
    };

    @Test
    void aCrowdIsServedAFewAtATimeAndNobodyIsSentAway() throws Exception {
        var few = new FewAtOnce(slow, 3);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = IntStream.range(0, 50)
                    .mapToObj(n -> crowd.submit(
                            () -> n % 2 == 0 ? few.matches("password", "hash") : "hash".equals(few.encode("password"))))
                    .toList();
            assertThat(full.await(10, TimeUnit.SECONDS)).isTrue();
            goOn.countDown();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS))
                        .as("never more than three inside")
                        .isTrue();
            }
        }
    }
}

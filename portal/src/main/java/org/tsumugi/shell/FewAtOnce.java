package org.tsumugi.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Lets only a few passwords be hashed at the same time; the others wait in turn. A hash that is costly to guess also
/// costs memory, and a crowd at half past eight, or someone with a script, must not take all of it.
///
/// On threads of its own: requests run on virtual ones, and one that only computes would keep all others from a core
/// until it is through, also those that hold a row which everybody waits for.
final class FewAtOnce implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final ExecutorService places;

    FewAtOnce(PasswordEncoder encoder, int places) {
        this.encoder = encoder;
        this.places = Executors.newFixedThreadPool(
                places, Thread.ofPlatform().daemon().name("passwords-", 1).factory());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, places).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}

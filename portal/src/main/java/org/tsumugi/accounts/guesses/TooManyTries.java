package org.tsumugi.accounts.guesses;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/// Whoever tries here has to wait; says nothing about whether the name exists.
public class TooManyTries extends LockedException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many tries");
        this.wait = wait;
    }

    public Duration longestWait() {
        return wait;
    }
}

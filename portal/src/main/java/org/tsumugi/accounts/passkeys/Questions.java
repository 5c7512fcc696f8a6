package org.tsumugi.accounts.passkeys;

import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.tsumugi.accounts.sessions.CurrentSession;

/// The questions that the tabs of one browser have not answered yet; each is good for one answer.
public final class Questions implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /// More than one, because several tabs may have been sent to the sign-in page together.
    private static final int MOST = 16;

    private static final int BYTES = 32;
    private static final String KEY = Questions.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Deque<String> open = new ArrayDeque<>();

    private Questions() {}

    /// Of the browser that acts on this thread.
    public static Questions here() {
        return CurrentSession.http()
                .map(Questions::in)
                .orElseThrow(() -> new IllegalStateException("No browser asks on this thread"));
    }

    public static Questions in(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(KEY) instanceof Questions questions) {
                return questions;
            }
            Questions questions = new Questions();
            session.setAttribute(KEY, questions);
            return questions;
        }
    }

    synchronized byte[] next() {
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        open.addLast(HexFormat.of().formatHex(challenge));
        if (open.size() > MOST) {
            open.removeFirst();
        }
        return challenge;
    }

    /// True once for each question: of two requests with one answer, one is true.
    synchronized boolean take(byte[] challenge) {
        return open.remove(HexFormat.of().formatHex(challenge));
    }
}

package tsumugi.stack;

/// Says in one sentence, fit for a terminal, why a local server or the launcher could not go on.
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}

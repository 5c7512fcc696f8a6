package org.tsumugi.directory;

/// Whether a facility takes someone on with a treatment: ○, △ or ×.
public enum Acceptance {
    ACCEPTS("○"),
    ASK("△"),
    NO("×");

    private final String mark;

    Acceptance(String mark) {
        this.mark = mark;
    }

    public String mark() {
        return mark;
    }
}

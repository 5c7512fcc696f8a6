package org.tsumugi.shared;

/// Why someone asks for something that is not handed out without a reason; the trail keeps it.
public record Reason(String text) {

    private static final int LONGEST = 200;

    /// @throws Refused when nothing is said, or too much
    public Reason {
        Texts.requireStorable(text);
        if (text.isBlank()) {
            throw new Refused("shell.refused.reason-missing");
        }
        if (!Texts.fits(text, LONGEST)) {
            throw new Refused("shell.refused.reason-too-long", LONGEST);
        }
    }
}

package org.tsumugi.media;

import java.io.Writer;

/// Takes in letters until there are enough of them or the time is over.
final class Letters extends Writer {

    /// Unchecked, because readers of broken files forgive an [java.io.IOException] and go on.
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Enough() {
            super(null, null, false, false);
        }
    }

    private final int most;
    private final long end;
    private final StringBuilder text = new StringBuilder();

    Letters(int most, long end) {
        this.most = most;
        this.end = end;
    }

    void look() {
        if (System.nanoTime() > end) {
            stop();
        }
    }

    void stop() {
        throw new Enough();
    }

    /// What cannot be seen counts as a space, and spaces as one; a letter is never cut apart.
    @Override
    public void write(char[] letters, int from, int length) {
        look();
        for (int at = from; at < from + length; at++) {
            char letter = letters[at];
            boolean seen = letter > ' ' && !Character.isISOControl(letter) && letter != '\uFFFE' && letter != '\uFFFF';
            if (seen) {
                text.append(letter);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            if (text.length() >= most) {
                stop();
            }
        }
    }

    void space() {
        write(new char[] {' '}, 0, 1);
    }

    String text() {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter > Character.MAX_VALUE || !Character.isSurrogate((char) letter))
                .forEach(whole::appendCodePoint);
        return whole.toString().strip();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

package org.tsumugi.shell;

import com.vaadin.flow.component.notification.Notification;

/// A short sentence at the edge of the screen: something is done, or could not be.
public final class Notice {

    private static final int SHORT_MS = 4_000;
    private static final int LONG_MS = 10_000;

    private Notice() {}

    public static void done(String sentence) {
        show(sentence, SHORT_MS, "done");
    }

    public static void problem(String sentence) {
        show(sentence, LONG_MS, "problem").setAssertive(true);
    }

    private static Notification show(String sentence, int milliseconds, String look) {
        Notification notification = new Notification(sentence, milliseconds, Notification.Position.TOP_CENTER);
        notification.addClassName(look);
        notification.open();
        return notification;
    }
}

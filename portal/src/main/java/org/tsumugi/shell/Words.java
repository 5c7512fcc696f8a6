package org.tsumugi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/// The reader's words, for code that is no component.
public final class Words {

    private Words() {}

    public static String of(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }

    /// Text of a code that is data or an enum: `Words.of(Role.MEMBER)` reads `role.MEMBER`.
    public static String of(Enum<?> code) {
        return of(prefix(code.getDeclaringClass()) + "." + code.name());
    }

    public static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.JAPANESE : ui.getLocale();
    }

    private static String prefix(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}

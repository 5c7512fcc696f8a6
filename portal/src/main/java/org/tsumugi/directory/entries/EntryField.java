package org.tsumugi.directory.entries;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsumugi.mail.Letter;
import org.tsumugi.shared.PhoneNumbers;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// A text that a facility can say of itself; its name is that of its column.
public enum EntryField {
    NAME(200, Form.TEXT),
    KANA(200, Form.TEXT),
    ADDRESS(300, Form.TEXT),
    PHONE(40, Form.PHONE),
    FAX(40, Form.PHONE),
    EMAIL(Letter.ADDRESS_MAX, Form.MAIL),
    URL(500, Form.WEB),
    HOURS(500, Form.TEXT),
    CONTACT_HOURS(500, Form.TEXT),
    AREA(500, Form.TEXT),
    AREA_WINTER(500, Form.TEXT),
    FEES(500, Form.TEXT),
    NOTE(1_000, Form.TEXT),
    /// For professionals only, as is the next.
    STAFF_PHONE(40, Form.PHONE),
    STAFF_NOTE(500, Form.TEXT);

    /// How it has to be written.
    public enum Form {
        TEXT,
        PHONE,
        MAIL,
        WEB
    }

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+", Pattern.CASE_INSENSITIVE);

    private final int letters;
    private final Form form;

    EntryField(int letters, Form form) {
        this.letters = letters;
        this.form = form;
    }

    public int letters() {
        return letters;
    }

    public Form form() {
        return form;
    }

    /// Whether more than a line is usual.
    public boolean isLong() {
        return form == Form.TEXT && letters >= 500;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As it is kept.
    ///
    /// @throws EntryRefused when it cannot be kept so
    String clean(String typed) {
        String said = typed.strip();
        if (!Texts.fits(said, letters)) {
            throw new EntryRefused(this, "directory.refused.entry-long", letters);
        }
        if (!Texts.storable(said)) {
            throw new EntryRefused(this, Texts.NOT_STORABLE);
        }
        if (said.isEmpty()) {
            if (this == NAME) {
                throw new EntryRefused(this, "directory.refused.name-missing");
            }
            return said;
        }
        return switch (form) {
            case TEXT -> said;
            case PHONE ->
                PhoneNumbers.dialled(said).orElseThrow(() -> new EntryRefused(this, "directory.refused.phone"));
            case MAIL -> mail(said);
            case WEB ->
                Optional.of(said)
                        .filter(address -> WEB.matcher(address).matches())
                        .orElseThrow(() -> new EntryRefused(this, "directory.refused.web"));
        };
    }

    private String mail(String said) {
        try {
            return Letter.address(said);
        } catch (Refused refused) {
            throw new EntryRefused(this, refused.words());
        }
    }
}

package org.tsumugi.meetings.topics;

import org.tsumugi.shared.Link;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What an organiser wants on an agenda.
///
/// @param from   what it was made of
/// @param text   as every member will read it in the calendar, at most [#TEXT_MAX] characters
/// @param stated the organiser has checked that no patient is named, whatever the guard thinks
public record Topic(Link from, String text, boolean stated) {

    public static final int TEXT_MAX = 200;

    public Topic {
        text = text.strip();
        if (text.isEmpty()) {
            throw new Refused("meetings.refused.topic-missing");
        }
        if (!Texts.fits(text, TEXT_MAX)) {
            throw new Refused("meetings.refused.topic-too-long", TEXT_MAX);
        }
        Texts.requireStorable(text);
    }
}

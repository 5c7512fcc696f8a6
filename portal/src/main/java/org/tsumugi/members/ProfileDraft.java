package org.tsumugi.members;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// What a member tells of themselves.
///
/// @param languages BCP 47, besides Japanese
/// @param about     at most [#ABOUT_MAX] characters
/// @param contacts  one of a kind at most
public record ProfileDraft(List<String> languages, String about, List<Contact> contacts) {

    public static final int ABOUT_MAX = 300;
    public static final int LANGUAGES_MAX = 10;

    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final int TAG_MAX = 35;

    public ProfileDraft {
        about = about.strip();
        Texts.requireStorable(about);
        if (!Texts.fits(about, ABOUT_MAX)) {
            throw new Refused("members.refused.about-too-long", ABOUT_MAX);
        }
        languages = languages.stream().distinct().toList();
        if (languages.size() > LANGUAGES_MAX
                || !languages.stream().allMatch(tag -> tag.length() <= TAG_MAX && tag.matches(LANGUAGE))) {
            throw new Refused("members.refused.languages", LANGUAGES_MAX);
        }
        contacts = contacts.stream()
                .filter(Predicate.not(Contact::isBlank))
                .map(Contact::cleaned)
                .toList();
        List<Contact> all = contacts;
        if (Arrays.stream(ContactKind.values())
                .anyMatch(kind -> all.stream().filter(one -> one.kind() == kind).count() > 1)) {
            throw new IllegalArgumentException("One contact of a kind at most");
        }
    }

    public boolean isEmpty() {
        return languages.isEmpty() && about.isEmpty() && contacts.isEmpty();
    }
}

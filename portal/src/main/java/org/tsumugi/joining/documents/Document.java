package org.tsumugi.joining.documents;

import java.util.Locale;
import java.util.Map;

/// A text that everyone accepts, in one version.
public record Document(Kind kind, int version, String japanese, String english) {

    public enum Kind {
        /// How the portal is used, and what it keeps about people.
        POLICY,
        /// That nothing learnt here is carried outside.
        PLEDGE
    }

    public String text(Locale language) {
        return language.getLanguage().equals("ja") ? japanese : english;
    }

    /// Which versions someone has read and accepted.
    public record Accepted(Map<Kind, Integer> versions) {

        public Accepted {
            versions = Map.copyOf(versions);
        }
    }
}

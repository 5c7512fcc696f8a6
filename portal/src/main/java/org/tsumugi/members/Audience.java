package org.tsumugi.members;

/// Who learns a contact of mine.
public enum Audience {
    /// Whoever is signed in as a professional.
    PROFESSIONALS,
    /// Who belongs to a team with me that one cannot enter unasked.
    TEAMS,
    /// Who works at a facility where I work.
    FACILITIES,
    NOBODY;

    /// Reading such a contact leaves a row in the trail.
    public boolean isRestricted() {
        return this != PROFESSIONALS;
    }
}

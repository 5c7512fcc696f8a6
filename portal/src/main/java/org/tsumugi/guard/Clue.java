package org.tsumugi.guard;

/// Why a place in a text might tell who a patient is.
public enum Clue {
    /// A person's name that is no colleague's.
    NAME,
    /// A house, hamlet or quarter with its grandmother: in a small region that is a name.
    HOME,
    INITIALS,
    /// Of a chart, an insurance card, a register.
    RECORD_NUMBER,
    /// That is no facility's.
    PHONE,
    /// Narrower than a municipality, and no facility's.
    ADDRESS,
    BIRTH_DATE,
    /// To the year, beside a condition.
    EXACT_AGE
}

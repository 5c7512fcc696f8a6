package org.tsumugi.shared;

import java.util.Optional;

/// Peg: the room that keeps the accounts says of a refused sign-in whose it was and why, to the trail.
public interface SignInRefusals {

    /// In the order in which an auditor looks for them.
    enum Why {
        /// Wrong for an account that is there.
        PASSWORD,
        CODE,
        /// A phone is lost.
        HELD,
        /// Too many tries.
        WAIT,
        /// Suspended, cut off with the facility, or after the last day.
        CLOSED,
        /// No account has this name; what was typed is not kept.
        UNKNOWN,
        /// A passkey or another house did not say who it is.
        OTHER
    }

    /// @param member empty where no account was named that is there
    record Refusal(Optional<MemberId> member, Why why) {}

    /// @param userName as typed, or empty
    Refusal of(String userName, Exception failure);
}

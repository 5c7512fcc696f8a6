package org.tsumugi.accounts;

/// By what someone who is signed in shows again that it is they.
public sealed interface Proof {

    record Password(String typed) implements Proof {}

    /// A one-time code or a recovery code.
    record Code(String typed) implements Proof {}

    record PasskeyAnswer(String answer) implements Proof {}
}

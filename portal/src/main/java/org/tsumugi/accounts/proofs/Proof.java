package org.tsumugi.accounts.proofs;

/// By what someone who is signed in shows again that it is they. What was typed is for no log.
public sealed interface Proof {

    record Password(String typed) implements Proof {

        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /// A one-time code or a recovery code.
    record Code(String typed) implements Proof {

        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    record PasskeyAnswer(String answer) implements Proof {

        @Override
        public String toString() {
            return "PasskeyAnswer[…]";
        }
    }
}

package org.tsumugi.accounts.entry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.factors.WrongCode;
import org.tsumugi.accounts.guesses.TooManyTries;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.owners.Resting;
import org.tsumugi.accounts.passkeys.NotProved;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.SignInRefusals;
import org.tsumugi.shared.Texts;

/// Says to the trail whose sign-in was refused and why. The question is the same for names that are there and names
/// that are not, so that the answer takes as long.
@Component
class WhyRefused implements SignInRefusals {

    private final Owners owners;

    WhyRefused(Owners owners) {
        this.owners = owners;
    }

    @Override
    public Refusal of(String userName, Exception failure) {
        Optional<MemberId> tried = Optional.of(userName).filter(Texts::storable).flatMap(owners::tried);
        return new Refusal(tried, why(userName, tried, failure));
    }

    private static Why why(String userName, Optional<MemberId> tried, Exception failure) {
        return switch (failure) {
            case WrongCode code -> Why.CODE;
            case HeldBack held -> Why.HELD;
            case Resting resting -> Why.CLOSED;
            case TooManyTries tries -> Why.WAIT;
            case Exception other when other.getCause() instanceof NotProved -> Why.OTHER;
            default ->
                userName.isEmpty()
                        ? Why.OTHER
                        : tried.map(member -> Why.PASSWORD).orElse(Why.UNKNOWN);
        };
    }
}

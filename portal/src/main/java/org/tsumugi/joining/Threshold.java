package org.tsumugi.joining;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.guesses.Guesses;
import org.tsumugi.accounts.guesses.Guesses.Kind;
import org.tsumugi.joining.applications.Applicant;
import org.tsumugi.joining.desk.Choice;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.joining.invitations.Invited;
import org.tsumugi.joining.resets.Resets;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;

/// Where strangers stand: the portal does for them what they hold a code for, and makes who guesses wait.
@Component
public class Threshold {

    private final Arrivals arrivals;
    private final Resets resets;
    private final Guesses guesses;

    Threshold(Arrivals arrivals, Resets resets, Guesses guesses) {
        this.arrivals = arrivals;
        this.resets = resets;
        this.guesses = guesses;
    }

    /// @param address where the stranger comes from
    /// @throws Refused for a code that is good for nothing
    public Invited invitation(String code, String address) {
        return withCode(address, () -> arrivals.find(code).orElseThrow(() -> new Refused(Slip.NO_SUCH_CODE)));
    }

    public MemberId join(String code, Arrival arrival, String address) {
        return withCode(address, () -> arrivals.take(code, arrival));
    }

    public List<Document> documents() {
        return Actor.SYSTEM.act(arrivals::documents);
    }

    public List<Profession> professions() {
        return Actor.SYSTEM.act(arrivals::professions);
    }

    public List<Choice> facilities(String text, int offset, int most) {
        return Actor.SYSTEM.act(() -> arrivals.facilities(text, offset, most));
    }

    /// The same answer whether the person is known or not.
    public void apply(Applicant applicant, String address) {
        guesses.count(Kind.APPLICATION, address);
        Actor.SYSTEM.act(() -> arrivals.apply(applicant));
    }

    /// Always the same answer in the same time, whether there is such an account or not.
    public void wishReset(String userName, String address) {
        guesses.count(Kind.WISH, address);
        Actor.SYSTEM.act(() -> resets.wish(userName));
    }

    public Resets.Way reset(String code, String address) {
        return withCode(address, () -> resets.find(code).orElseThrow(() -> new Refused(Slip.NO_SUCH_CODE)));
    }

    /// @param digits of the second factor, where the way needs them
    public MemberId renew(String code, String password, String digits, String address) {
        String whose = reset(code, address).member().toString();
        return guesses.counted(
                Kind.DIGITS,
                whose,
                Resets.NOT_THE_DIGITS,
                () -> withCode(address, () -> resets.renew(code, password, digits)));
    }

    private <T> T withCode(String address, Callable<T> act) {
        return guesses.counted(Kind.SLIP, address, Slip.NO_SUCH_CODE, () -> Actor.SYSTEM.act(act));
    }
}

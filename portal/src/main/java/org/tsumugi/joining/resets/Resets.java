package org.tsumugi.joining.resets;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.resets.ResetStore.Reset;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;
import org.tsumugi.shared.Unrecorded;

/// The door through which the portal gives a new password to who holds a code: strangers reach it by the
/// threshold only.
@Service
@May(Right.JOIN)
@Transactional
public class Resets {

    public static final String NOT_THE_DIGITS = "joining.refused.digits";

    private static final int USER_NAME_MAX = 100;

    private final ResetStore store;
    private final Keys keys;
    private final SlipCodes codes;

    Resets(ResetStore store, Keys keys, SlipCodes codes) {
        this.store = store;
        this.keys = keys;
        this.codes = codes;
    }

    /// What has to come with the new password.
    public enum Beside {
        NOTHING,
        CODE,
        RECOVERY_CODE
    }

    /// Whose way it is.
    public record Way(MemberId member, Beside beside) {}

    /// Notes that somebody asks; whether there is such an account is looked up later, out of the asker's sight.
    @Unrecorded("a stranger's wish; the letter it may lead to is only another way to ask")
    public void wish(String userName) {
        String name = userName.strip();
        if (!name.isEmpty() && Texts.storable(name) && Texts.fits(name, USER_NAME_MAX)) {
            store.wish(name);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Way> find(String code) {
        return store.find(codes.hash(code))
                .filter(reset -> keys.of(reset.member()).isPresent())
                .flatMap(reset -> beside(reset).map(beside -> new Way(reset.member(), beside)));
    }

    /// Empty where a letter no longer opens anything, e.g. since the phone was reported lost.
    private Optional<Beside> beside(Reset reset) {
        if (reset.inPerson()) {
            return Optional.of(Beside.NOTHING);
        }
        return switch (keys.byLetter(reset.member())) {
            case NEVER -> Optional.empty();
            case ALONE -> Optional.of(Beside.NOTHING);
            case WITH_CODE -> Optional.of(Beside.CODE);
            case WITH_RECOVERY_CODE -> Optional.of(Beside.RECOVERY_CODE);
        };
    }

    /// Face to face counts as the second factor; a letter needs a code of it beside.
    ///
    /// @param digits of the app, or a recovery code
    public MemberId renew(String code, String password, String digits) {
        Reset reset = store.lock(codes.hash(code)).orElseThrow(() -> new Refused(Slip.NO_SUCH_CODE));
        Beside beside = keys.of(reset.member())
                .flatMap(owner -> beside(reset))
                .orElseThrow(() -> new Refused(Slip.NO_SUCH_CODE));
        if (beside != Beside.NOTHING && !keys.proves(reset.member(), digits)) {
            throw new Refused(NOT_THE_DIGITS);
        }
        keys.renew(reset.member(), password);
        if (reset.inPerson() && reset.lostPhone()) {
            keys.dropSecondFactor(reset.member());
        }
        store.used(reset.id());
        return reset.member();
    }
}

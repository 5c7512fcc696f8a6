package org.tsumugi.accounts.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.passkeys.PasskeyStore.Kept;
import org.tsumugi.shared.MemberId;
import tools.jackson.core.JacksonException;

/// Asks browsers for passkeys and judges what they answer. The person must have shown the device that it is they, by
/// finger, face or its own code: a passkey alone is as good as a password and a code.
@Component
public class Ceremonies {

    private static final boolean PERSON_SHOWN = true;
    private static final boolean PERSON_THERE = true;

    private final PasskeyStore store;
    private final Site site;
    private final Clock clock;
    private final ObjectConverter formats = new ObjectConverter();
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(formats);

    /// What kind of device holds the key is nobody's business here: no certificate of its maker is asked for.
    private final WebAuthnManager standard = WebAuthnManager.createNonStrictWebAuthnManager(formats);

    Ceremonies(PasskeyStore store, Site site, Clock clock) {
        this.store = store;
        this.site = site;
        this.clock = clock;
    }

    /// What a browser needs to make a new passkey, as JSON.
    public String invitation(Questions questions, MemberId member, String userName, String name) {
        return formats.getJsonMapper()
                .writeValueAsString(
                        Wanted.fresh(site, questions.next(), member, userName, name, store.credentials(member)));
    }

    /// What a browser needs to answer by a passkey, as JSON.
    ///
    /// @param member whose; nobody in particular where the browser itself shall say who is there
    public String question(Questions questions, Optional<MemberId> member) {
        return formats.getJsonMapper()
                .writeValueAsString(Wanted.known(
                        site, questions.next(), member.map(store::credentials).orElse(List.of())));
    }

    /// Keeps the passkey that answers an invitation.
    public PasskeyId add(Questions questions, MemberId member, String answer, String name) throws NotProved {
        AuthenticatorData<?> told;
        AttestedCredentialData key;
        try {
            RegistrationData data = standard.parseRegistrationResponseJSON(answer);
            standard.verify(
                    data,
                    new RegistrationParameters(
                            expected(questions, data.getCollectedClientData()),
                            Wanted.ALGORITHMS,
                            PERSON_SHOWN,
                            PERSON_THERE));
            told = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            key = Objects.requireNonNull(told.getAttestedCredentialData());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException malformed) {
            throw new NotProved(malformed);
        }
        Kept kept = new Kept(
                PasskeyId.next(),
                member,
                key.getCredentialId(),
                keys.convert(key),
                told.getSignCount(),
                told.isFlagBE(),
                told.isFlagBS());
        if (!store.add(kept, name, clock.instant())) {
            throw new NotProved("This passkey is known already");
        }
        return kept.id();
    }

    /// Whose passkey answers the question.
    public MemberId prove(Questions questions, String answer) throws NotProved {
        try {
            AuthenticationData data = standard.parseAuthenticationResponseJSON(answer);
            ServerProperty expected = expected(questions, data.getCollectedClientData());
            Kept kept = store.find(data.getCredentialId())
                    .orElseThrow(() -> new NotProved("Nobody has this passkey, or no longer"));
            standard.verify(
                    data,
                    new AuthenticationParameters(
                            expected, credential(kept), List.of(kept.credential()), PERSON_SHOWN, PERSON_THERE));
            AuthenticatorData<?> told = Objects.requireNonNull(data.getAuthenticatorData());
            requireOwner(kept, data.getUserHandle());
            if (!store.used(kept.id(), told.getSignCount(), told.isFlagBS(), clock.instant())) {
                throw new NotProved("Another copy of this passkey has counted further");
            }
            return kept.member();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException malformed) {
            throw new NotProved(malformed);
        }
    }

    private static void requireOwner(Kept kept, byte @Nullable [] named) throws NotProved {
        if (named != null && named.length > 0 && !MessageDigest.isEqual(named, Wanted.handle(kept.member()))) {
            throw new NotProved("The passkey names another member");
        }
    }

    private ServerProperty expected(Questions questions, @Nullable CollectedClientData said) throws NotProved {
        if (said == null || !questions.take(said.getChallenge().getValue())) {
            throw new NotProved("Not a question of this browser, or answered before");
        }
        return site.expecting(said.getChallenge());
    }

    private CredentialRecord credential(Kept kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                PERSON_SHOWN,
                kept.mayWander(),
                kept.wanders(),
                kept.signCount(),
                keys.convert(ByteBuffer.wrap(kept.key())),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                null);
    }

    public List<Passkey> of(MemberId member) {
        return store.of(member);
    }

    /// All of a member's.
    public void dropAll(MemberId member) {
        store.dropAll(member);
    }

    /// False when it is not this member's.
    public boolean drop(MemberId member, PasskeyId id) {
        return store.drop(member, id);
    }
}

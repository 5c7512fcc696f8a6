package org.tsumugi.accounts.passkeys;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address for which passkeys are made: a browser gives none to another, which is why nobody can fish for them.
/// Browsers know names here, no numbers: on one's own machine `localhost`, never 127.0.0.1.
@Component
public class Site {

    private final URI address;

    Site(@Value("${tsumugi.sign-in.address}") URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "tsumugi.sign-in.address is no address such as https://portal.example.jp");
        }
        this.address = address;
    }

    /// The name of the machine, which browsers keep with each passkey.
    public String name() {
        return address.getHost();
    }

    /// Where one has to come to use a passkey.
    public String address() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    ServerProperty expecting(Challenge challenge) {
        return new ServerProperty(Set.of(new Origin(address())), name(), challenge);
    }
}

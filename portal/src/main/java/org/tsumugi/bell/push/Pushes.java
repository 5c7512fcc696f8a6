package org.tsumugi.bell.push;

import java.net.URI;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to being knocked at on one's own devices.
@Service
@May(Right.READ_FEED)
@Transactional
public class Pushes {

    private final SubscriptionStore store;
    private final PushKeys keys;
    private final PushSettings settings;
    private final Clock clock;

    Pushes(SubscriptionStore store, PushKeys keys, PushSettings settings, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /// The portal's key, for the browser that asks its push service.
    @Transactional(readOnly = true)
    public String key() {
        return keys.open();
    }

    /// From now on this browser is knocked at for me, and for nobody who used it before.
    ///
    /// @throws Refused for an address that is no push service's
    public void subscribe(String endpoint, String p256dh, String auth, String language) {
        Subscription wanted = new Subscription(endpoint, p256dh, auth, language.equals("en") ? "en" : "ja");
        if (!settings.allows(address(endpoint))) {
            throw new Refused("bell.refused.subscription");
        }
        store.put(me(), wanted, clock.instant());
    }

    /// Whether this browser is knocked at for me.
    @Transactional(readOnly = true)
    public boolean knows(String endpoint) {
        return store.isKnown(me(), endpoint);
    }

    public void unsubscribe(String endpoint) {
        store.drop(me(), endpoint);
    }

    private static URI address(String endpoint) {
        try {
            return URI.create(endpoint);
        } catch (IllegalArgumentException noAddress) {
            throw new Refused("bell.refused.subscription");
        }
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}

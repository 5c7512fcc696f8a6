package org.tsumugi.accounts.facility;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.sharing.SharedBrowsers;
import org.tsumugi.accounts.sharing.SharedDevice;
import org.tsumugi.accounts.sharing.SharedDeviceId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to the browsers that many people of the manager's facility use.
@Service
@May(Right.GUARD_FACILITY)
@Transactional
public class SharedDevices {

    public static final int NAME_MAX = 60;
    private static final int MOST = 200;

    private final SharedBrowsers browsers;
    private final IdleLimitStore facilities;

    SharedDevices(SharedBrowsers browsers, IdleLimitStore facilities) {
        this.browsers = browsers;
        this.facilities = facilities;
    }

    /// The oldest first.
    @Transactional(readOnly = true)
    public List<SharedDevice> ours() {
        return facilities
                .of(Actor.current().id())
                .map(ours -> browsers.of(ours.id()))
                .orElse(List.of());
    }

    /// @return the secret by which the browser that asks is known from now on
    public String register(String name) {
        String plain = name.strip();
        Texts.requireStorable(plain);
        if (plain.isEmpty() || !Texts.fits(plain, NAME_MAX)) {
            throw new Refused("accounts.refused.device-name", NAME_MAX);
        }
        if (ours().size() >= MOST) {
            throw new Refused("accounts.refused.too-many-devices", MOST);
        }
        return browsers.add(facility(), plain);
    }

    /// From now on it is like anyone's; nothing happens to another facility's.
    public void revoke(SharedDeviceId device) {
        browsers.drop(facility(), device);
    }

    private UUID facility() {
        return facilities
                .of(Actor.current().id())
                .orElseThrow(() -> new Refused("accounts.refused.no-facility"))
                .id();
    }
}

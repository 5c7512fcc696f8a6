package tsumugi.journeys;

import com.google.gson.JsonObject;

/// The finger on the phone, as Chromium plays it: a device that keeps passkeys and knows its owner.
final class VirtualKey {

    private VirtualKey() {}

    static void in(Visitor visitor) {
        var browser = visitor.context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
    }
}

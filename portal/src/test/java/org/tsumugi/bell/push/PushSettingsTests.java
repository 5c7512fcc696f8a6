package org.tsumugi.bell.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which services the portal knocks at.
class PushSettingsTests {

    private final PushSettings usual = new PushSettings(List.of("fcm.googleapis.com", "*.push.apple.com"), "", "", "");

    @ParameterizedTest
    @ValueSource(strings = {"https://web.push.apple.com/a", "https://fcm.googleapis.com/fcm/send/a"})
    void thoseOfTheListAreAllowed(String address) {
        assertThat(usual.allows(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/a",
                "https://fcm.googleapis.com.evil.example/a",
                "https://fcm.googleapis.com:8443/a",
                "https://evilpush.apple.com/a"
            })
    void whatOnlyLooksLikeOneIsNot(String address) {
        assertThat(usual.allows(URI.create(address))).isFalse();
    }
}

package org.tsumugi.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator says about mail (`tsumugi.mail.*`), beside the server it goes to (`spring.mail.*`).
///
/// @param from    whose letters they are, e.g. `tsumugi@example.jp`
/// @param address where the portal is reached from outside, for links, e.g. `https://tsumugi.example.jp`
@ConfigurationProperties("tsumugi.mail")
record MailSettings(
        @DefaultValue("") String from, @DefaultValue("") String address) {

    MailSettings {
        address = address.strip().replaceAll("/+$", "");
    }
}

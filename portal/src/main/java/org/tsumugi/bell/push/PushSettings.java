package org.tsumugi.bell.push;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an operator says about pushing (`tsumugi.push.*`).
///
/// @param services   hosts of push services that the portal talks to, `*.` in front stands for every name below; a
///     browser may name no other, or it could send the portal anywhere
/// @param contact    whom a push service writes to, `mailto:` or `https:`; else the portal's own address
/// @param publicKey  the portal's key as browsers want it (base64url of 65 bytes); without one it makes its own
/// @param privateKey the key's secret half (base64url of 32 bytes)
@ConfigurationProperties("tsumugi.push")
record PushSettings(
        @DefaultValue({"fcm.googleapis.com", "*.push.services.mozilla.com", "*.push.apple.com", "*.notify.windows.com"})
        List<String> services,

        @DefaultValue("") String contact,
        @DefaultValue("") String publicKey,
        @DefaultValue("") String privateKey) {

    /// Whether it is the address of a push service; plain HTTP only where the operator names it so.
    boolean allows(URI endpoint) {
        String host = endpoint.getHost();
        if (host == null || endpoint.getUserInfo() != null || endpoint.getFragment() != null) {
            return false;
        }
        boolean isSecure = "https".equals(endpoint.getScheme()) && endpoint.getPort() == -1;
        return services.stream()
                .anyMatch(service -> service.startsWith("http://")
                        ? "http".equals(endpoint.getScheme()) && service.equals("http://" + host)
                        : isSecure && fits(service, host));
    }

    private static boolean fits(String service, String host) {
        return service.startsWith("*.") ? host.endsWith(service.substring(1)) : host.equals(service);
    }
}

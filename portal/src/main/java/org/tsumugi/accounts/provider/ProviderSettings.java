package org.tsumugi.accounts.provider;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The other house (`tsumugi.sign-in.provider.*`); without an issuer there is none.
///
/// @param issuer its address, below which it tells everything else of itself
/// @param name   as people know it, for the button
/// @param mfa    values of `amr` or `acr` by which it says that it has asked for a second factor itself; without any of
///     them ours is asked for
/// @param maxAge how long ago it may have asked people who they are; 0 does not ask it that, and then coming from there
///     is no fresh proof of anything
@ConfigurationProperties("tsumugi.sign-in.provider")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID") String name,
        @DefaultValue List<String> mfa,
        @DefaultValue("10m") Duration maxAge) {}

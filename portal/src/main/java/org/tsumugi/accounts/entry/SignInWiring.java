package org.tsumugi.accounts.entry;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.tsumugi.accounts.facility.SharedDeviceRequests;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.WrongCode;
import org.tsumugi.accounts.guesses.TooManyTries;
import org.tsumugi.accounts.owners.Resting;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.accounts.provider.ProviderLink;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sessions.SessionStart;
import org.tsumugi.accounts.settings.SignInSettings;
import org.tsumugi.accounts.sharing.SharedBrowsers;

/// Hangs the second step into Spring Security, behind the form that the shell sets up.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SignInSettings.class)
class SignInWiring {

    /// Also who has to wait is in the trail.
    @Bean
    AuthenticationEventPublisher signInEvents(ApplicationEventPublisher application) {
        DefaultAuthenticationEventPublisher events = new DefaultAuthenticationEventPublisher(application);
        events.setAdditionalExceptionMappings(Map.of(
                TooManyTries.class, AuthenticationFailureLockedEvent.class,
                HeldBack.class, AuthenticationFailureLockedEvent.class,
                Resting.class, AuthenticationFailureDisabledEvent.class,
                WrongCode.class, AuthenticationFailureBadCredentialsEvent.class,
                NotLinked.class, AuthenticationFailureBadCredentialsEvent.class));
        return events;
    }

    /// The shell's form asks it where to go.
    @Bean
    AuthenticationFailureHandler afterPassword() {
        return new AfterPassword("/sign-in");
    }

    @Bean
    Customizer<HttpSecurity> secondSteps(
            SecondStep second,
            PasskeySignIn passkeys,
            Remembering remembering,
            Provider provider,
            ProviderSignIn guests,
            ProviderLink link,
            SharedBrowsers browsers,
            SessionStart sessions,
            AuthenticationEventPublisher events,
            Clock clock,
            Completion completion) {
        CodeFilter code = completion.of(new CodeFilter(second, remembering, events, clock));
        code.setAuthenticationFailureHandler(new AfterPassword(CodeFilter.PATH));
        PasskeyFilter passkey = completion.of(new PasskeyFilter(passkeys, events, clock));
        passkey.setAuthenticationFailureHandler(AfterPasskey::refuse);
        return http -> {
            if (provider.isOffered()) {
                http.addFilterBefore(new ProviderGate(provider, clock), UsernamePasswordAuthenticationFilter.class);
                http.addFilterAfter(
                        completion.of(new ProviderFilter(provider, guests, link, events, clock)),
                        UsernamePasswordAuthenticationFilter.class);
            }
            NoTraces noTraces = new NoTraces(browsers);
            http.addFilterBefore(noTraces, UsernamePasswordAuthenticationFilter.class);
            http.logout(logout -> logout.addLogoutHandler(noTraces));
            http.addFilterBefore(new AgainFilter(), UsernamePasswordAuthenticationFilter.class);
            http.addFilterAfter(code, UsernamePasswordAuthenticationFilter.class);
            http.addFilterAfter(passkey, UsernamePasswordAuthenticationFilter.class);
            http.sessionManagement(session -> session.addSessionAuthenticationStrategy(sessions));
            http.csrf(csrf -> csrf.ignoringRequestMatchers(
                    CodeFilter.PATH, PasskeyFilter.PATH, SharedDeviceRequests.PATH, Provider.GO));
        };
    }

    @Bean
    Completion completion(
            SessionStart sessions, ApplicationEventPublisher application, VaadinDefaultRequestCache wanted) {
        SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();
        goOn.setRequestCache(wanted);
        return new Completion(sessions, application, goOn);
    }
}

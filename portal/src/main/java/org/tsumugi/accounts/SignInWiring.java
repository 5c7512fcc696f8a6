package org.tsumugi.accounts;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;

/// Hangs the second step into Spring Security, behind the form that the shell sets up.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SignInSettings.class)
class SignInWiring {

    /// Also who has to wait is in the trail.
    @Bean
    AuthenticationEventPublisher signInEvents(ApplicationEventPublisher application) {
        DefaultAuthenticationEventPublisher events = new DefaultAuthenticationEventPublisher(application);
        events.setAdditionalExceptionMappings(Map.of(TooManyTries.class, AuthenticationFailureLockedEvent.class));
        return events;
    }

    /// The shell's form asks it where to go.
    @Bean
    AuthenticationFailureHandler afterPassword() {
        return new AfterPassword("/sign-in");
    }

    @Bean
    Customizer<HttpSecurity> codeAfterPassword(
            SecondStep second,
            SessionStart sessions,
            AuthenticationEventPublisher events,
            ApplicationEventPublisher application,
            VaadinDefaultRequestCache wanted) {
        CodeFilter code = new CodeFilter(second, events);
        code.setApplicationEventPublisher(application);
        SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();
        goOn.setRequestCache(wanted);
        DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
        code.setAuthenticationSuccessHandler((request, response, signedIn) -> {
            if (request.getSession().getAttribute(CodeFilter.FRESH_CODES) == null) {
                goOn.onAuthenticationSuccess(request, response, signedIn);
            } else {
                redirect.sendRedirect(request, response, "/account/recovery-codes");
            }
        });
        code.setAuthenticationFailureHandler(new AfterPassword(CodeFilter.PATH));
        code.setSessionAuthenticationStrategy(
                new CompositeSessionAuthenticationStrategy(List.of(SignInWiring::rename, sessions)));
        return http -> {
            http.addFilterAfter(code, UsernamePasswordAuthenticationFilter.class);
            http.sessionManagement(session -> session.addSessionAuthenticationStrategy(sessions));
            http.csrf(csrf -> csrf.ignoringRequestMatchers(CodeFilter.PATH));
        };
    }

    /// Always: who knew the session's name before is out.
    private static void rename(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
    }
}

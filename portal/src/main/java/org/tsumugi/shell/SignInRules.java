package org.tsumugi.shell;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/// Spring Security as the portal wants it: a form to sign in, every view and door asks for a right, nothing else is
/// open.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SignInRules {

    private static final int ARGON2_KIB = 19 * 1024;
    private static final int ARGON2_ROUNDS = 2;
    private static final int PASSWORDS_AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    @Bean
    SecurityFilterChain security(HttpSecurity http, ObjectProvider<AuthenticationFailureHandler> incomplete)
            throws Exception {
        http.authorizeHttpRequests(paths -> paths.requestMatchers(
                        "/styles/**",
                        "/icons/**",
                        "/offline.html",
                        "/push-worker.js",
                        "/robots.txt",
                        "/actuator/health/**")
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'self'; frame-ancestors 'none'; object-src 'none'"))
                .referrerPolicy(policy -> policy.policy(SAME_ORIGIN)));
        http.addFilterBefore(new SameOriginSignIn(), CsrfFilter.class);
        // An address nobody knows is answered inside the layout, to who is signed in.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated));
        // After Vaadin, which sets the form up: earlier it would take the usual address, /login.
        http.formLogin(form -> incomplete.ifAvailable(form::failureHandler));
        return http.build();
    }

    /// Lets [org.tsumugi.shared.May] hand its right to the expression it carries.
    @Bean
    static AnnotationTemplateExpressionDefaults annotationTemplates() {
        return new AnnotationTemplateExpressionDefaults();
    }

    /// argon2id with the least that OWASP asks for, 19 MiB and two rounds, with its name before each hash: a hash of
    /// another kind is replaced when its owner comes in.
    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder encoder = new DelegatingPasswordEncoder(
                "argon2id",
                Map.of(
                        "argon2id", new Argon2PasswordEncoder(16, 32, 1, ARGON2_KIB, ARGON2_ROUNDS),
                        "bcrypt", new BCryptPasswordEncoder()));
        return new FewAtOnce(encoder, PASSWORDS_AT_ONCE);
    }

    /// Spring Security would else measure every filter and every question for a right, for nobody who looks at it.
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Clock clock() {
        return new StoryClock();
    }
}

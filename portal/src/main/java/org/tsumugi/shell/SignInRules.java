package org.tsumugi.shell;

import static org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/// Spring Security as the portal wants it: a form to sign in, every view and door asks for a right, nothing else is
/// open.
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SignInRules {

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(paths -> paths.requestMatchers(
                        "/styles/**", "/icons/**", "/offline.html", "/robots.txt", "/actuator/health/**")
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'self'; frame-ancestors 'none'; object-src 'none'"))
                .referrerPolicy(policy -> policy.policy(SAME_ORIGIN)));
        http.addFilterBefore(new SameOriginSignIn(), CsrfFilter.class);
        // An address nobody knows is answered inside the layout, to who is signed in.
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    /// Lets [org.tsumugi.shared.May] hand its right to the expression it carries.
    @Bean
    static AnnotationTemplateExpressionDefaults annotationTemplates() {
        return new AnnotationTemplateExpressionDefaults();
    }

    /// bcrypt today, with its name before each hash, so that a better one can take over account by account.
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
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

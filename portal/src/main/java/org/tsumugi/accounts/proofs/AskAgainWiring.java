package org.tsumugi.accounts.proofs;

import java.lang.reflect.Method;
import java.time.Clock;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.ProofNeeded;

/// Stands before every method with [AskAgain], of whatever room: behind the question for the right, before the
/// transaction.
@Configuration(proxyBeanMethods = false)
class AskAgainWiring {

    /// Method security's own interceptors end at 600, protected reads begin at 900.
    private static final int BEHIND_RIGHTS = 700;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor askAgainAdvisor(ObjectProvider<Clock> clock) {
        MethodInterceptor ask = call -> {
            requireProof(clock.getObject());
            return call.proceed();
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                new StaticMethodMatcherPointcut() {
                    @Override
                    public boolean matches(Method method, Class<?> type) {
                        return AnnotatedElementUtils.hasAnnotation(method, AskAgain.class);
                    }
                },
                ask);
        advisor.setOrder(BEHIND_RIGHTS);
        return advisor;
    }

    /// The portal's own work has nobody to ask.
    private static void requireProof(Clock clock) {
        Authentication signIn = SecurityContextHolder.getContext().getAuthentication();
        if (Actor.SYSTEM.equals(Actor.find().orElse(null))) {
            return;
        }
        if (signIn == null || !Means.isFresh(signIn, clock.instant())) {
            throw new ProofNeeded();
        }
    }
}

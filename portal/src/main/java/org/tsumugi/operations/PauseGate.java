package org.tsumugi.operations;

import java.lang.reflect.Method;
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
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.trail.Acts;

/// Stands before every act that would leave a row in the trail, and refuses it during a pause; the portal's own work
/// in the background goes on.
@Configuration(proxyBeanMethods = false)
class PauseGate {

    /// Behind the question for the right, before the transaction.
    private static final int ORDER = 950;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor pauseAdvisor(ObjectProvider<PauseWatch> watch) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new Changes(), gate(watch));
        advisor.setOrder(ORDER);
        return advisor;
    }

    private static MethodInterceptor gate(ObjectProvider<PauseWatch> watch) {
        return call -> {
            boolean own =
                    Actor.find().filter(actor -> !actor.equals(Actor.SYSTEM)).isEmpty();
            if (!own && watch.getObject().now().isPresent()) {
                throw new Refused("operations.refused.read-only");
            }
            return call.proceed();
        };
    }

    private static final class Changes extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return Acts.isDoor(type) && Acts.writes(method, type) && !isGuarding(method, type);
        }

        private static boolean isGuarding(Method method, Class<?> type) {
            May onMethod = AnnotatedElementUtils.findMergedAnnotation(method, May.class);
            May rule = onMethod != null ? onMethod : AnnotatedElementUtils.findMergedAnnotation(type, May.class);
            return rule != null && rule.value().holdsWhileReadOnly();
        }
    }
}

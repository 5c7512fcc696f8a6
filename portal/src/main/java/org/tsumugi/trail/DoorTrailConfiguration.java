package org.tsumugi.trail;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Hangs the trail on every door (a public `@Service`): refusals outside method security, changes inside the
/// transaction.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(order = DoorTrailConfiguration.TRANSACTION, proxyTargetClass = true)
class DoorTrailConfiguration {

    /// Method security's own interceptors stand between 100 and 600.
    private static final int REFUSALS = 50;

    static final int TRANSACTION = 1_000;

    private static final int CHANGES = 1_100;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusalsAdvisor(ObjectProvider<TrailPen> pen) {
        return advisor(REFUSALS, call -> new DoorTrail.Refusals(pen.getObject()).invoke(call));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor changesAdvisor(ObjectProvider<TrailPen> pen) {
        return advisor(CHANGES, call -> new DoorTrail.Changes(pen.getObject()).invoke(call));
    }

    private static Advisor advisor(int order, org.aopalliance.intercept.MethodInterceptor interceptor) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(doors(), interceptor);
        advisor.setOrder(order);
        return advisor;
    }

    private static Pointcut doors() {
        return new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return Modifier.isPublic(method.getModifiers())
                        && Modifier.isPublic(type.getModifiers())
                        && type.getName().startsWith("org.tsumugi.")
                        && AnnotatedElementUtils.hasAnnotation(type, Service.class);
            }
        };
    }
}

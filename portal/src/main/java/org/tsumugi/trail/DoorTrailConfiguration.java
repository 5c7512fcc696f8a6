package org.tsumugi.trail;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.BiPredicate;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Hangs the trail on every door (a public `@Service`): refusals outside method security, protected reads inside it,
/// changes inside the transaction.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(order = DoorTrailConfiguration.TRANSACTION, proxyTargetClass = true)
class DoorTrailConfiguration {

    /// Method security's own interceptors stand between 100 and 600.
    private static final int REFUSALS = 50;

    private static final int READS = 900;

    static final int TRANSACTION = 1_000;

    private static final int CHANGES = 1_100;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor refusalsAdvisor(ObjectProvider<TrailPen> pen) {
        return advisor(REFUSALS, doors(), call -> new DoorTrail.Refusals(pen.getObject()).invoke(call));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor readsAdvisor(ObjectProvider<TrailPen> pen) {
        return advisor(READS, protectedReads(), call -> new DoorTrail.Reads(pen.getObject()).invoke(call));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor changesAdvisor(ObjectProvider<TrailPen> pen) {
        return advisor(CHANGES, doors(), call -> new DoorTrail.Changes(pen.getObject()).invoke(call));
    }

    private static Advisor advisor(int order, Pointcut where, MethodInterceptor interceptor) {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(where, interceptor);
        advisor.setOrder(order);
        return advisor;
    }

    private static Pointcut doors() {
        return where((method, type) -> Modifier.isPublic(method.getModifiers()) && Acts.isDoor(type));
    }

    private static Pointcut protectedReads() {
        return where((method, type) -> Acts.isProtectedRead(method) && Acts.isDoor(type));
    }

    private static Pointcut where(BiPredicate<Method, Class<?>> stands) {
        return new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return stands.test(method, type);
            }
        };
    }
}

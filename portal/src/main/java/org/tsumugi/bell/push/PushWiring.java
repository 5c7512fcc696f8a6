package org.tsumugi.bell.push;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Lets the knocker go round on a thread of its own: a push service that says nothing keeps nobody else waiting.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushWiring {

    static final String THREAD = "pushThread";

    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler pushThread() {
        var thread = new ThreadPoolTaskScheduler();
        thread.setPoolSize(1);
        thread.setThreadNamePrefix("push-");
        thread.setDaemon(true);
        return thread;
    }
}

package org.tsumugi.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Lets the carrier go round.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class MailWiring {

    static final String THREAD = "mailThread";

    /// The carrier's own: a mail server that says nothing keeps nothing else of the portal waiting. Only who names this
    /// thread gets it.
    @Bean(name = THREAD, defaultCandidate = false)
    static ThreadPoolTaskScheduler thread() {
        var thread = new ThreadPoolTaskScheduler();
        thread.setPoolSize(1);
        thread.setThreadNamePrefix("mail-");
        thread.setDaemon(true);
        return thread;
    }
}

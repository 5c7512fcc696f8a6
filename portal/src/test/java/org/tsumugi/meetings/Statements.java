package org.tsumugi.meetings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the statements that Spring's JDBC sends on this thread.
final class Statements {

    private Statements() {}

    static long during(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(additive);
            logger.setLevel(before);
        }
        String thread = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .filter(event -> event.getMessage().contains("Executing prepared SQL statement"))
                .count();
    }
}

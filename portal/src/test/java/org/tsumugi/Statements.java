package org.tsumugi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Listens to every statement that this thread sends to PostgreSQL, on any connection.
public final class Statements {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    private Statements() {}

    /// The statements that `work` sends from this thread: rights, trail and read marks included.
    public static List<String> during(Runnable work) {
        List<String> heard = new CopyOnWriteArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return new ArrayList<>(heard);
    }

    static class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source
                    ? ProxyDataSourceBuilder.create(source)
                            .listener(new Listener())
                            .build()
                    : bean;
        }
    }

    private static final class Listener implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            List<String> heard = HEARD.get();
            if (heard != null) {
                queries.forEach(query -> heard.add(query.getQuery()));
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}

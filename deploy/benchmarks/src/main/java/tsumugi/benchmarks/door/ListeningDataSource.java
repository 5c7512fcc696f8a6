package tsumugi.benchmarks.door;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The portal's connections, with an ear that hears what one thread sends while it is asked to; else nothing stands
/// between.
final class ListeningDataSource extends DelegatingDataSource {

    /// Puts itself around the portal's own.
    static final class Around implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new ListeningDataSource(source) : bean;
        }
    }

    private static final ThreadLocal<@Nullable List<Heard>> EAR = new ThreadLocal<>();

    private ListeningDataSource(DataSource source) {
        super(source);
    }

    /// What the work sends on this thread, in order, to be sent again as a floor.
    static List<Heard> hear(Runnable work) {
        var heard = new ArrayList<Heard>();
        EAR.set(heard);
        try {
            work.run();
            return List.copyOf(heard);
        } finally {
            EAR.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var ear = EAR.get();
        return ear == null ? connection : listening(connection, ear);
    }

    private static Connection listening(Connection connection, List<Heard> ear) {
        return (Connection) Proxy.newProxyInstance(
                ListeningDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(connection, arguments);
                        return answer instanceof PreparedStatement statement
                                ? listening(statement, new Heard((String) arguments[0], new ArrayList<>()), ear)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private static PreparedStatement listening(PreparedStatement statement, Heard heard, List<Heard> ear) {
        return (PreparedStatement) Proxy.newProxyInstance(
                ListeningDataSource.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments.length > 1) {
                        heard.values().add(new Heard.Value(method, arguments));
                    } else if (method.getName().startsWith("execute")) {
                        ear.add(heard);
                    }
                    try {
                        return method.invoke(statement, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}

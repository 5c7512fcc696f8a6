package tsumugi.benchmarks.door;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// A statement as it was sent, with its values, to be sent again.
record Heard(String sql, List<Value> values) {

    record Value(Method setter, Object[] arguments) {

        void put(PreparedStatement statement) throws ReflectiveOperationException {
            setter.invoke(statement, arguments);
        }
    }

    /// Sends it and reads every column of every row, as text, with no thought about what they mean.
    void replay(Connection connection) throws SQLException, ReflectiveOperationException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var value : values) {
                value.put(statement);
            }
            if (statement.execute()) {
                read(statement.getResultSet());
            }
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (var column = 1; column <= columns; column++) {
                rows.getString(column);
            }
        }
    }
}

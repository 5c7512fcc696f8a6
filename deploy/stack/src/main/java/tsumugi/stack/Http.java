package tsumugi.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// The one question put to a server that is just starting: do you answer yet, and how?
final class Http {

    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 10_000;

    private Http() {}

    /// The status of a GET, or 0 when nobody answers.
    static int status(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return Math.max(0, connection.getResponseCode());
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return 0;
        }
    }
}

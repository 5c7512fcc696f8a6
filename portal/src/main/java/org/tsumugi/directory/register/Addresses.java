package org.tsumugi.directory.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// Completes addresses: ten thousand of the national list lack the prefecture.
final class Addresses {

    private static final List<String> PREFECTURES = read();

    private Addresses() {}

    private static List<String> read() {
        try {
            return new ClassPathResource("org/tsumugi/directory/register/prefectures.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param code five digits, the first two are the prefecture's
    static String complete(String address, String code, String municipality) {
        String prefecture = prefecture(code);
        if (address.isEmpty() || prefecture.isEmpty() || PREFECTURES.stream().anyMatch(address::startsWith)) {
            return address;
        }
        int town = address.indexOf(municipality);
        boolean named = !municipality.isEmpty() && (town == 0 || town > 0 && address.charAt(town - 1) == '郡');
        return prefecture + (named ? "" : municipality) + address;
    }

    static String prefecture(String code) {
        if (code.isEmpty()) {
            return "";
        }
        int number = Integer.parseInt(code.substring(0, 2));
        return number >= 1 && number <= PREFECTURES.size() ? PREFECTURES.get(number - 1) : "";
    }
}

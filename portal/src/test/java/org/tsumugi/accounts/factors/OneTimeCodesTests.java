package org.tsumugi.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTests {

    /// The secret of RFC 6238, appendix B.
    private static final String SECRET =
            new Base32().encodeAsString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// Its codes of eight digits end in these six.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(OneTimeCodes.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "59, true", "60, false"})
    void aClockMayBeAStepWrong(long behind, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_000_000_020);
        String code = OneTimeCodes.codeAt(SECRET, Instant.ofEpochSecond(1_000_000_020 / 30 * 30));
        assertThat(OneTimeCodes.stepOf(code, SECRET, now.plusSeconds(behind), 0).isPresent())
                .isEqualTo(taken);
    }
}

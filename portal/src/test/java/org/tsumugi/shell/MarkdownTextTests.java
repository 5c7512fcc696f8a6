package org.tsumugi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a member wrote, as it is read.
class MarkdownTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SpO2 > 90、体温<38 なら訪問 | SpO2 > 90、体温<38 なら訪問",
                "[至急] #3 と *2* を | [至急] #3 と 2 を",
                "**電話**で[記録](https://example.org)を | 電話で記録を",
                "> 引用です | 引用です",
                "<script>x</script> | <script>x</script>",
                "`5*3` 錠 | 5*3 錠",
            })
    void theFirstWordsLoseMarksButNoWordOrSign(String written, String read) {
        assertThat(MarkdownText.firstWords(written, 200)).isEqualTo(read);
    }

    @Test
    void theFirstWordsStandOnOneLineAndEndBetweenCharacters() {
        assertThat(MarkdownText.firstWords("# 題\n\n- 一\n- 二\n\n本文\n続き", 200)).isEqualTo("題 一 二 本文 続き");
        assertThat(MarkdownText.firstWords("𠮷野家𠮷", 1)).isEqualTo("𠮷…");
    }

    @Test
    void whomATextCallsIsMarkedAndOpensNoWayForMarkup() {
        List<String> called = List.of("山田", "山田 花子", "<会>");
        assertThat(MarkdownText.html("**お願い** ＠山田 花子さん、@山田 さん", called))
                .isEqualTo("<p><strong>お願い</strong> <span class=\"mention\">＠山田 花子</span>さん、"
                        + "<span class=\"mention\">@山田</span> さん</p>\n");
        assertThat(MarkdownText.html("@<会> <script>", called))
                .contains("<span class=\"mention\">@&lt;会&gt;</span>")
                .doesNotContain("<会", "<script>");
        assertThat(MarkdownText.html("> @山田 さん", called)).doesNotContain("mention");
    }
}

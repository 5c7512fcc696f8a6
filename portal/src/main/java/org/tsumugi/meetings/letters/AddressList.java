package org.tsumugi.meetings.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsumugi.mail.Letter;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Texts;

/// A list of addressees as people keep it: one to a line, the name before the address or none, as it comes out of a
/// mail program, a spreadsheet or somebody's notes.
final class AddressList {

    static final int MOST = 200;
    static final int NAME_MAX = 80;

    /// What may stand around a name and an address: `名前 <a@example.jp>`, `名前,a@example.jp`, `名前　a@example.jp`.
    private static final Pattern LINE =
            Pattern.compile("^(?<name>.*?)[\\s\\h<＜(（,、;\"]*(?<address>[^\\s\\h<＜(（,、;\"]+[@＠][^\\s\\h>＞)）,、;\"]+)"
                    + "[\\s\\h>＞)）,、;\"]*$");

    private AddressList() {}

    /// In their order, each mailbox once.
    ///
    /// @throws Refused with the numbers of all lines that cannot be used, for an empty or a long list
    static List<Addressee> of(String typed) {
        Texts.requireStorable(typed);
        Map<String, Addressee> all = new LinkedHashMap<>();
        List<Integer> wrong = new ArrayList<>();
        List<String> lines = typed.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !read(line, all)) {
                wrong.add(i + 1);
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused(
                    "meetings.letters.refused.lines",
                    wrong.stream().map(String::valueOf).collect(Collectors.joining("・")));
        }
        if (all.isEmpty()) {
            throw new Refused("meetings.letters.refused.nobody");
        }
        if (all.size() > MOST) {
            throw new Refused("meetings.letters.refused.too-many", MOST);
        }
        return List.copyOf(all.values());
    }

    private static boolean read(String line, Map<String, Addressee> all) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group("name").replace("\"", "").strip();
        if (!Texts.fits(name, NAME_MAX)) {
            return false;
        }
        try {
            Addressee addressee = new Addressee(name, Letter.address(parts.group("address")));
            all.putIfAbsent(addressee.mailbox(), addressee);
            return true;
        } catch (Refused noAddress) {
            return false;
        }
    }
}

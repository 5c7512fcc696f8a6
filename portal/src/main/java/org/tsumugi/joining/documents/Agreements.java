package org.tsumugi.joining.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsumugi.joining.documents.Document.Kind;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;

/// What newcomers accept as they come in.
@Component
public class Agreements {

    private final DocumentStore store;

    Agreements(DocumentStore store) {
        this.store = store;
    }

    public List<Document> current() {
        return store.current();
    }

    /// @param read what was current when it was read
    public void accept(MemberId member, List<Document> read) {
        store.accept(member, versions(read));
    }

    /// What is kept as accepted: what was due, not a version that is still to come.
    static Map<Kind, Integer> versions(List<Document> due) {
        return due.stream().collect(Collectors.toMap(Document::kind, Document::version));
    }

    public static void requireCurrent(Document.Accepted read, List<Document> due) {
        if (!due.stream()
                .allMatch(document -> Integer.valueOf(document.version())
                        .equals(read.versions().get(document.kind())))) {
            throw new Refused("joining.refused.accept");
        }
    }
}

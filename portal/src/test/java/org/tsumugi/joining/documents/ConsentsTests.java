package org.tsumugi.joining.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.joining.Arriving;
import org.tsumugi.joining.Threshold;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

@PortalTest
class ConsentsTests {

    @Autowired
    Threshold threshold;

    @Autowired
    Consents consents;

    @Autowired
    Documents documents;

    @Autowired
    Members members;

    @Autowired
    ApplicationContext portal;

    private Arriving arriving;
    private String name = "";
    private final String stranger = UUID.randomUUID().toString();

    @BeforeEach
    void aFacilityWithAManager() {
        arriving = new Arriving(portal);
        name = arriving.name();
    }

    @Test
    void nobodyAcceptsAVersionThatIsStillToCome() {
        Document now = threshold.documents().getFirst();
        Map<Document.Kind, Integer> ahead =
                threshold.documents().stream().collect(Collectors.toMap(Document::kind, Document::version));
        MemberId id = threshold.join(arriving.slip().code(), arriving.arrival("ahead-" + name), stranger);
        Actor member = new Actor(id, "佐藤", Set.of(Role.MEMBER));
        ahead.put(now.kind(), now.version() + 1);
        member.act(() -> consents.accept(new Document.Accepted(ahead)));

        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> documents.publish(now.kind(), now.version(), "次の決まり" + name, "Next terms"));

        assertThat(member.act(consents::due)).extracting(Document::kind).containsExactly(now.kind());
    }

    @Test
    void aNewVersionIsAskedOfWhoAcceptedTheFormer() {
        MemberId id = threshold.join(arriving.slip().code(), arriving.arrival("sakura-" + name), stranger);
        Actor member = new Actor(id, "佐藤", Set.of(Role.MEMBER));
        assertThat(member.act(consents::due)).isEmpty();
        Document now = threshold.documents().getFirst();

        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> documents.publish(now.kind(), now.version(), "新しい決まり" + name, "New terms"));

        assertThat(member.act(consents::due)).singleElement().satisfies(document -> {
            assertThat(document.version()).isEqualTo(now.version() + 1);
            assertThat(document.japanese()).isEqualTo("新しい決まり" + name);
        });
        assertThatThrownBy(() ->
                        member.act(() -> consents.accept(new Document.Accepted(Map.of(now.kind(), now.version())))))
                .hasMessage("joining.refused.accept");
        member.act(() -> consents.accept(arriving.accepted()));
        assertThat(member.act(consents::due)).isEmpty();
        assertThatThrownBy(() -> administrator.act(() -> documents.publish(now.kind(), now.version(), "遅れて", "late")))
                .as("written on an older version")
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}

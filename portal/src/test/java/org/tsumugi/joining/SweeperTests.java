package org.tsumugi.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;

@PortalTest
class SweeperTests {

    @Autowired
    Invitations invitations;

    @Autowired
    Threshold threshold;

    @Autowired
    Members members;

    @Autowired
    Sweeper sweeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Arriving arriving;
    private Actor manager = Actor.SYSTEM;
    private String name = "";
    private final String stranger = UUID.randomUUID().toString();

    @BeforeEach
    void aFacilityWithAManager() {
        arriving = new Arriving(portal);
        manager = arriving.manager();
        name = arriving.name();
    }

    @Test
    void namesAndAddressesOfOldInvitationsAreForgottenTheMemberStays() {
        MemberId member = threshold.join(arriving.slip().code(), arriving.arrival("sakura-" + name), stranger);
        jdbc.sql("update joining.invitation set made_at = made_at - interval '366 days' where member = ?")
                .param(member.value())
                .update();
        InvitationId young = InvitationId.next();
        manager.act(() -> invitations.invite(young, arriving.invitee(Optional.empty())));

        sweeper.sweep();

        assertThat(jdbc.sql("select id from joining.invitation where family = ?")
                        .param("佐藤" + name)
                        .query(UUID.class)
                        .list())
                .containsExactly(young.value());
        assertThat(manager.act(() -> members.find(member))).isPresent();
    }
}

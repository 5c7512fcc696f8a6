package org.tsumugi.joining;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.invitations.Invitee;
import org.tsumugi.shared.Actor;

/// Somebody who is invited to an invented facility by its manager, and comes.
public final class Arriving {

    public static final String PASSWORD = "梅の木の下で三時に待つ猫たち";

    private final ApplicationContext portal;
    private final Town town;
    private final Town.Place place;
    private final Actor manager;
    private final String name = UUID.randomUUID().toString().substring(0, 8);

    public Arriving(ApplicationContext portal) {
        this.portal = portal;
        this.town = new Town(portal);
        this.place = town.place();
        this.manager = town.manager(place);
    }

    public Town town() {
        return town;
    }

    public Town.Place place() {
        return place;
    }

    public Actor manager() {
        return manager;
    }

    /// Like no other's.
    public String name() {
        return name;
    }

    public Invitee invitee(Optional<String> mail) {
        return Invitee.member(new FullName("佐藤" + name, "桜", "サトウ", "さくら"), "VISITING_NURSE", place.id(), mail);
    }

    public Slip slip() {
        return manager.act(
                        () -> portal.getBean(Invitations.class).invite(InvitationId.next(), invitee(Optional.empty())))
                .orElseThrow();
    }

    public Arrival arrival(String userName) {
        return new Arrival(new FullName("佐藤" + name, "さくら", "さとう", "さくら"), userName, PASSWORD, accepted());
    }

    public Document.Accepted accepted() {
        return new Document.Accepted(portal.getBean(Threshold.class).documents().stream()
                .collect(Collectors.toMap(Document::kind, Document::version)));
    }
}

package org.tsumugi.mail;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.RealServers;

/// What someone finds in their mailbox, once the carrier has been round.
public final class PostBox {

    private PostBox() {}

    public static List<MimeMessage> of(String address, ApplicationContext portal) {
        Carrier carrier = portal.getBean(Carrier.class);
        for (int taken = carrier.round(); taken > 0; taken = carrier.round()) {}
        // What the portal's own round has in hand just now arrives in a moment.
        await().until(() -> portal.getBean(JdbcClient.class)
                .sql("select count(*) from mail.letter where recipient = ? and sent_at is null and given_up_at is null")
                .param(address)
                .query(Integer.class)
                .single()
                .equals(0));
        return RealServers.post().stream()
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    /// The text of the last letter.
    public static String textFor(String address, ApplicationContext portal) {
        try {
            return of(address, portal).getLast().getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Arrays.toString(letter.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

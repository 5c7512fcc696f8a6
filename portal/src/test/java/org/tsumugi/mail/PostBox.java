package org.tsumugi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.tsumugi.RealServers;

/// What someone finds in their mailbox, once the carrier has been round.
public final class PostBox {

    private PostBox() {}

    public static List<MimeMessage> of(String address, ApplicationContext portal) {
        portal.getBean(Carrier.class).round();
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

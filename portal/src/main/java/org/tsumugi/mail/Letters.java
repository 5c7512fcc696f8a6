package org.tsumugi.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Unrecorded;

/// The door to the post. A letter stands in the outbox with the act it tells of, or neither does.
@Service
@May(Right.MAIL)
@Transactional
public class Letters {

    private final LetterStore store;
    private final MailSettings settings;
    private final ObjectProvider<JavaMailSender> post;

    Letters(LetterStore store, MailSettings settings, ObjectProvider<JavaMailSender> post) {
        this.store = store;
        this.settings = settings;
        this.post = post;
    }

    /// Whether mail is set up here; where it is not, screens offer paper instead.
    @Transactional(readOnly = true)
    public boolean canSend() {
        return !settings.from().isBlank() && !settings.address().isBlank() && post.getIfAvailable() != null;
    }

    /// The portal's address for links, without a slash at the end; empty where the operator has not said it.
    @Transactional(readOnly = true)
    public Optional<String> address() {
        return Optional.of(settings.address()).filter(said -> !said.isEmpty());
    }

    @Unrecorded("the act it tells of has a row of its own")
    public LetterId post(Letter letter) {
        postAll(List.of(letter));
        return letter.id();
    }

    /// @throws Refused where no mail is set up: nothing would ever carry them
    @Unrecorded("the act they tell of has a row of its own")
    public void postAll(List<Letter> letters) {
        if (!canSend()) {
            throw new Refused("mail.refused.not-set-up");
        }
        store.add(letters);
    }

    /// Whether a letter went out, or was given up; empty while it is on its way.
    @Transactional(readOnly = true)
    public Optional<Boolean> arrived(LetterId letter) {
        return store.arrived(letter);
    }

    /// The same of many; those on their way are not among them.
    @Transactional(readOnly = true)
    public Map<LetterId, Boolean> arrived(Collection<LetterId> letters) {
        return store.arrived(letters);
    }

    /// Forgets a letter that has not gone out yet: what it offers was taken back.
    @Unrecorded("what takes it back has a row of its own")
    public void recall(LetterId letter) {
        store.recall(letter);
    }
}

package org.tsumugi.joining.applications;

import org.springframework.stereotype.Component;

/// Takes in what strangers ask for; whether they are known is not said.
@Component
public class ApplicationBox {

    private final ApplicationStore store;

    ApplicationBox(ApplicationStore store) {
        this.store = store;
    }

    public ApplicationId put(Applicant applicant) {
        ApplicationId id = ApplicationId.next();
        store.add(id, applicant);
        return id;
    }
}

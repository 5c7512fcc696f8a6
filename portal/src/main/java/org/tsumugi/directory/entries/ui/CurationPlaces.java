package org.tsumugi.directory.entries.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.directory.ui.CuratorsCard;
import org.tsumugi.shell.HomeCard;

/// What waits for a curator at home; apart from the facility's page, whose fields home has no use for.
@Configuration(proxyBeanMethods = false)
class CurationPlaces {

    @Bean
    HomeCard entriesToLookAt(Disputes disputes) {
        return new CuratorsCard(
                "directory.curation.waiting",
                CurationView.class,
                () -> disputes.open().size());
    }
}

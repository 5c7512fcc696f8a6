package org.tsumugi.directory.entries.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.directory.entries.Entries;
import org.tsumugi.directory.entries.Vacancies;
import org.tsumugi.directory.ui.FacilityPanel;

/// What is hung at the end of a facility's page.
@Configuration(proxyBeanMethods = false)
class EntryPlaces {

    @Bean
    FacilityPanel entryUpkeep(Entries entries, Vacancies vacancies, Disputes disputes) {
        return new EntryPanel(entries, vacancies, disputes);
    }
}

package org.tsumugi.directory;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsumugi.search.Connection;
import org.tsumugi.search.SearchEngine;

/// The way to the search engine, as the settings name it; made without asking it anything.
@Configuration(proxyBeanMethods = false)
class SearchConnection {

    @Bean(destroyMethod = "close")
    SearchEngine searchEngine(
            @Value("${tsumugi.search.address}") URI address,
            @Value("${tsumugi.search.user:}") String user,
            @Value("${tsumugi.search.password:}") String password,
            @Value("${tsumugi.search.authority:}") String authority) {
        Connection connection = Connection.to(address);
        if (!user.isEmpty()) {
            connection = connection.as(user, password);
        }
        if (!authority.isEmpty()) {
            connection = connection.trusting(java.nio.file.Path.of(authority));
        }
        return SearchEngine.connect(connection);
    }
}

package org.tsumugi.directory.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Actor;

/// Fills an empty directory with the region that the setting names: `shonai`, `yamagata` or `none`; once.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DefaultRegion implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultRegion.class);
    private static final String NONE = "none";

    private final Registers registers;
    private final Outlines outlines;
    private final String region;

    DefaultRegion(Registers registers, Outlines outlines, @Value("${tsumugi.region:shonai}") String region) {
        this.registers = registers;
        this.outlines = outlines;
        this.region = region;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (!region.equals(NONE)) {
            Actor.SYSTEM.act(this::fill);
        }
    }

    /// @return what came in, nothing where the region is in already
    Optional<ImportReport> fill() throws IOException {
        Properties settings = new Properties();
        try (var text = new ClassPathResource("region/" + region + ".properties").getInputStream()) {
            settings.load(new java.io.InputStreamReader(text, StandardCharsets.UTF_8));
        }
        Path list = Files.createTempFile("region", ".csv");
        try (InputStream packed = open(settings.getProperty("list"))) {
            Files.copy(packed, list, StandardCopyOption.REPLACE_EXISTING);
            Set<String> covers = Set.of(settings.getProperty("covers", "").split("\\s+"));
            Optional<ImportReport> report = registers.takeOnce(ImportId.next(), list, region, covers);
            if (report.isPresent()) {
                drawMap();
                LOG.info(
                        "The region {} is in: {} facilities",
                        region,
                        report.get().added());
            }
            return report;
        } finally {
            Files.delete(list);
        }
    }

    private void drawMap() throws IOException {
        try (InputStream lines = open("region/municipalities.geojson");
                InputStream towns = open("region/towns.csv")) {
            outlines.take(lines);
            outlines.takeTowns(towns);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream bytes = new ClassPathResource(resource).getInputStream();
        return resource.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}

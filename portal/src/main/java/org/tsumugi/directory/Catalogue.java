package org.tsumugi.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.CatalogueCache.TreatmentWords;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to what the directory is made of: kinds, municipalities, and whose data it is.
@Service
@May(Right.READ_DIRECTORY)
@Transactional(readOnly = true)
public class Catalogue {

    private final CatalogueCache cache;

    Catalogue(CatalogueCache cache) {
        this.cache = cache;
    }

    public List<Kind> kinds() {
        return cache.contents().kinds();
    }

    public Optional<Kind> kind(String code) {
        return kinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// What facilities of these kinds are asked whether they take it on, in the order in which colleagues ask.
    public List<Treatment> treatments(Set<String> kinds) {
        return cache.contents().treatments().stream()
                .filter(words -> words.kinds().stream().anyMatch(kinds::contains))
                .map(TreatmentWords::treatment)
                .toList();
    }

    /// Those in which a facility lies.
    public List<Municipality> municipalities() {
        return cache.contents().municipalities();
    }

    public List<Attribution> attributions() {
        return cache.contents().attributions();
    }

    /// Whether a list of this kind was ever imported: only then can one say that there is none.
    public boolean covers(Kind kind) {
        return cache.contents().covered().contains(kind.code());
    }
}

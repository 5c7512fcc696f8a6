package tsumugi.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;
import org.jspecify.annotations.Nullable;

/// The plugin's door: every analysis component that it brings, by name, and `GET /`.
public final class JapaneseAnalysisPlugin extends Plugin implements AnalysisPlugin, ActionPlugin {

    private @Nullable ClusterService cluster;

    @Override
    public Collection<?> createComponents(PluginServices services) {
        cluster = services.clusterService();
        return List.of();
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            RestHandlersServices services, Supplier<DiscoveryNodes> nodes, Predicate<NodeFeature> features) {
        return cluster == null ? List.of() : List.of(new GreetingAction(cluster));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return joined(Kuromoji.charFilters(), Icu.charFilters(), CommonCharFilters.all());
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return joined(Kuromoji.tokenizers(), Icu.tokenizers(), CommonTokenizers.all());
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return joined(Kuromoji.tokenFilters(), Icu.tokenFilters(), CommonTokenFilters.all());
    }

    @SafeVarargs
    private static <T> Map<String, AnalysisProvider<T>> joined(Map<String, AnalysisProvider<T>>... parts) {
        Map<String, AnalysisProvider<T>> all = new HashMap<>();
        for (Map<String, AnalysisProvider<T>> part : parts) {
            all.putAll(part);
        }
        return all;
    }
}

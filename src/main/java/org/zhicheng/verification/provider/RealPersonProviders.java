package org.zhicheng.verification.provider;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the apps that are connected; where a real one and a simulator serve the same app, the real one is used. */
@Component
public class RealPersonProviders {

    private final List<RealPersonProvider> providers;

    /** @param providers in the order of their precedence */
    public RealPersonProviders(List<RealPersonProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** @throws ProviderNotConnectedException where this app is not connected */
    public RealPersonProvider of(String channel) {
        return providers.stream()
                .filter(provider -> provider.channel().code().equals(channel))
                .findFirst()
                .orElseThrow(() -> new ProviderNotConnectedException("Not connected: " + channel));
    }

    /** In the order of their names. */
    public Set<String> channels() {
        return providers.stream()
                .map(provider -> provider.channel().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.zhicheng.portal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows the addresses of scripts and style sheets. The build of the frontend puts a hash of the content into each
 * address, so that browsers keep these files for ever.
 */
@Component
public class Assets {

    private final Map<String, Asset> assets = read();

    /**
     * An asset has an address and needs others.
     *
     * @param imports addresses of what a script needs before it runs
     */
    record Asset(String address, List<String> imports) {}

    /** @param source as in {@code portal.css} */
    public Asset of(String source) {
        Asset asset = assets.get(source);
        if (asset == null) {
            throw new IllegalArgumentException("The frontend has no " + source);
        }
        return asset;
    }

    private static Map<String, Asset> read() {
        try (InputStream list = new ClassPathResource("assets.json").getInputStream()) {
            return JsonMapper.shared().readValue(list, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The frontend is not built: run Maven without -Dexec.skip", e);
        }
    }

    /** Marks the files under these addresses as never changing. */
    @Configuration
    static class KeptForEver implements WebMvcConfigurer {

        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/**")
                    .addResourceLocations("classpath:/static/assets/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
        }
    }
}

package org.zhicheng.process.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the diagrams, tables and forms that came with this release. */
@Component
public class BundledModels {

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form");

    private final ResourcePatternResolver resources;

    BundledModels(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    public Stream<BundledModel> all() {
        return PATTERNS.stream().flatMap(this::find).map(BundledModel::read);
    }

    Optional<BundledModel> diagram(String key) {
        return all().filter(BundledModel::isProcess)
                .filter(model -> model.key().equals(key))
                .findFirst();
    }

    private Stream<Resource> find(String pattern) {
        try {
            return Arrays.stream(resources.getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

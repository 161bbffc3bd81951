package org.zhicheng.portal.door;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.StreamReadConstraints;

/**
 * Limits the size of any JSON, whoever reads it. The limits are set before the first mapper is made, so that Spring's,
 * our own and those of Camunda's interfaces have them alike. A megabyte of {@code {}} is a hundred megabytes of
 * objects: that is why tokens are counted.
 */
public class JsonLimits implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Bytes; a reference file with everything escaped. */
    private static final long DOCUMENT = 20L << 20;
    /** A declaration with every table filled has some thousands. */
    private static final long TOKENS = 50_000;

    private static final int NESTING = 100;
    private static final int NAME = 1_000;
    private static final int NUMBER = 100;
    /** Characters; a reference file of five million is answered by its own rule. */
    private static final int STRING = 8_000_000;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        StreamReadConstraints.overrideDefaultStreamReadConstraints(StreamReadConstraints.builder()
                .maxDocumentLength(DOCUMENT)
                .maxTokenCount(TOKENS)
                .maxNestingDepth(NESTING)
                .maxNameLength(NAME)
                .maxNumberLength(NUMBER)
                .maxStringLength(STRING)
                .build());
        limitCamunda();
    }

    /** Camunda's interfaces keep Jackson 2, which has limits of its own. */
    private static void limitCamunda() {
        com.fasterxml.jackson.core.StreamReadConstraints.overrideDefaultStreamReadConstraints(
                com.fasterxml.jackson.core.StreamReadConstraints.builder()
                        .maxDocumentLength(DOCUMENT)
                        .maxTokenCount(TOKENS)
                        .maxNestingDepth(NESTING)
                        .maxNameLength(NAME)
                        .maxNumberLength(NUMBER)
                        .maxStringLength(STRING)
                        .build());
    }
}

package org.zhicheng.privacy;

import java.io.IOException;
import java.util.Set;

/** Creates the engine's tables for tests that have an engine. */
public final class EngineTables {

    private EngineTables() {}

    /** Those that {@code personal-data.yml} speaks of. */
    public static Set<String> classified() throws IOException {
        return new PersonalData().engineTables();
    }
}

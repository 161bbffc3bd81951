package org.zhicheng.journey;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhicheng.FreshDatabase;

@OwnServer
@Tag("long")
class PostgresJourneyTest extends JourneyTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        serve(FreshDatabase.postgresql(), registry);
    }
}

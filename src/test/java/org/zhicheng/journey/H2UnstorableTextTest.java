package org.zhicheng.journey;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1")
@Tag("long")
class H2UnstorableTextTest extends UnstorableTextTest {}

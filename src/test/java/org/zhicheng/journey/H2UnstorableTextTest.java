package org.zhicheng.journey;

import org.junit.jupiter.api.Tag;

@Tag("long")
class H2UnstorableTextTest extends UnstorableTextTest {}

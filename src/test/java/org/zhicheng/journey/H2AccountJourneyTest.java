package org.zhicheng.journey;

import org.junit.jupiter.api.Tag;

@Tag("long")
class H2AccountJourneyTest extends AccountJourneyTest {

    @Override
    boolean heldToTheDocument() {
        return true;
    }
}

package org.zhicheng.journey;

class H2JourneyTest extends JourneyTest {

    @Override
    boolean heldToTheDocument() {
        return true;
    }
}

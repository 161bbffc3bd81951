package org.zhicheng.process;

import org.zhicheng.reference.TestDatabase;

class H2OwnTasksTest extends OwnTasksTest {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}

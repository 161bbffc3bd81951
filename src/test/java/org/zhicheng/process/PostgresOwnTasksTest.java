package org.zhicheng.process;

import org.zhicheng.reference.TestDatabase;

class PostgresOwnTasksTest extends OwnTasksTest {

    @Override
    TestDatabase open() {
        return TestDatabase.postgresql();
    }
}

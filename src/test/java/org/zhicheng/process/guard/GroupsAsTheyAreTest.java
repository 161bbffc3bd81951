package org.zhicheng.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsAsTheyAreTest {

    /** Outside of a command there is no database to ask. */
    @Test
    void noTableIsReadForTheGroupsOfAPerson() {
        GroupsAsTheyAre authorizations = new GroupsAsTheyAre();

        assertThat(authorizations.filterAuthenticatedGroupIds(List.of("office-a", "office-b")))
                .containsExactly("office-a", "office-b");
        assertThat(authorizations.filterAuthenticatedGroupIds(null)).isEmpty();
    }
}

package org.zhicheng.process.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Checks the engine's authorizations with all groups of a person. The engine would first read which groups have any, in
 * every command, from the whole table; a group without one changes no answer.
 */
class GroupsAsTheyAre extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groupIds) {
        return groupIds == null ? List.of() : groupIds;
    }
}

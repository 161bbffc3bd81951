package org.zhicheng.declaration.check;

import java.util.List;
import java.util.Map;
import org.zhicheng.material.MaterialRequirement;

/** The decision table that says what to upload. */
public interface MaterialDecision {

    /** The decision definition that is in use now: what an admin deployed last. */
    String newest();

    /** Whether this version is still there: an admin may have deleted the deployment that brought it. */
    boolean exists(String decisionDefinitionId);

    /**
     * @param decisionDefinitionId the version by which the person was told
     * @param facts the table's inputs
     * @return in the order of their positions
     */
    List<MaterialRequirement> decide(String decisionDefinitionId, Map<String, Object> facts);
}

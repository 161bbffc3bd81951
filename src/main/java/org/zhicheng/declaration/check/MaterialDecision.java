package org.zhicheng.declaration.check;

import java.util.List;
import java.util.Map;
import org.zhicheng.material.MaterialRequirement;

/** Asks the decision table which materials to upload. */
public interface MaterialDecision {

    /** Returns the id of the decision definition in use: the one deployed last. */
    String newest();

    /** Returns whether this version still exists: an admin may have deleted its deployment. */
    boolean exists(String decisionDefinitionId);

    /**
     * Returns the materials that the table asks for.
     *
     * @param decisionDefinitionId the version that the person was told about
     * @param facts the table's inputs
     * @return the materials in the order of their positions
     */
    List<MaterialRequirement> decide(String decisionDefinitionId, Map<String, Object> facts);
}

package org.zhicheng.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A story tells what one demo person declares, and what the offices do about it.
 *
 * @param applicant account id
 * @param start what the start form gets
 * @param content of each section of the form, by its key
 * @param acts one after another; empty where the case waits in the list of its first office
 */
record DemoStory(String applicant, JsonNode start, JsonNode content, List<Act> acts) {

    /**
     * A reviewer acts.
     *
     * @param reviewer account id
     * @param decision what the review form gets; null where the case is only claimed
     */
    record Act(String reviewer, JsonNode decision) {

        boolean decides() {
            return decision != null && !decision.isNull();
        }
    }
}

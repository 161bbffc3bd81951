package org.zhicheng.publicity.objection;

import java.util.List;

/**
 * A filing is an objection as it is sent.
 *
 * @param publicityId of what it objects to, as the public page names it
 * @param anonymous whether its sender does not want to be named; name and contact count for nothing then
 * @param files by the ids that they got when they came
 * @param requestKey of this attempt: a repeated one gets the same receipt (S04)
 */
public record Filing(
        String publicityId,
        boolean anonymous,
        String name,
        String contact,
        String facts,
        List<String> files,
        String requestKey) {

    public Filing {
        files = files == null ? List.of() : List.copyOf(files);
    }
}

package org.zhicheng.process.incident;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells which exceptions a job threw, with their messages and without the frames. Stack traces are long and hundreds of
 * jobs may have failed at once, so that what was read of one is remembered as long as it is the same.
 */
@Component
class ThrownExceptions {

    private static final int REMEMBERED = 4000;

    /** As much of it as a page shows. */
    private static final int LONGEST = 2000;

    private final FailedJobs jobs;

    private final Map<String, String> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    ThrownExceptions(FailedJobs jobs) {
        this.jobs = jobs;
    }

    String of(FailedJobs.Job job) {
        if (job.stackId() == null) {
            return job.message() == null ? "" : shortened(job.message());
        }
        String key = job.stackId() + "/" + job.stackVersion();
        String known = remembered.get(key);
        if (known == null) {
            known = withoutFrames(new String(jobs.stack(job.stackId()), StandardCharsets.UTF_8));
            remembered.put(key, known);
        }
        return known;
    }

    static String withoutFrames(String stack) {
        return shortened(stack.lines()
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
